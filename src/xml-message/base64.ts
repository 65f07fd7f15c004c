/** What a text of base64 holds: how many bytes, and those that it begins with; or the first character that is wrong. */
export type Base64Content =
  | { readonly size: number; readonly head: Uint8Array }
  | { readonly wrong: 'character' | 'length' | 'padding'; readonly found: string };

/** So many bytes show what a file is. */
const headSize = 64;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads base64 (RFC 4648) without decoding more than its beginning, unless all of it is wanted. White space is skipped. */
export function readBase64(text: string, wanted = headSize): Base64Content {
  const letters = text.replace(/\s+/g, '');
  const strange = /[^A-Za-z0-9+/=]/u.exec(letters);
  if (strange !== null) return { wrong: 'character', found: strange[0] };
  const padding = letters.indexOf('=');
  if (padding >= 0 && !/^={1,2}$/.test(letters.slice(padding, padding + 3))) return { wrong: 'padding', found: '=' };
  if (letters.length % 4 !== 0) return { wrong: 'length', found: String(letters.length) };
  const size = (letters.length / 4) * 3 - (padding < 0 ? 0 : letters.length - padding);
  return { size, head: decode(letters, Math.min(size, wanted)) };
}

function decode(letters: string, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; at < size; index++) {
    held = ((held << 6) | alphabet.indexOf(letters.charAt(index))) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}
