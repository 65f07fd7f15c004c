/**
 * The number of bytes that base64 stands for, white space ignored; undefined when it is not base64. Linear, with no
 * backtracking: data may be as large as a document.
 */
export function decodedLength(text: string): number | undefined {
  let digits = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWhiteSpace(code)) continue;
    if (code === 0x3d) padding++;
    else if (isDigit(code) && padding === 0) digits++;
    else return undefined;
  }
  if (digits === 0 || padding > 2 || (digits + padding) % 4 !== 0 || digits % 4 === 1) return undefined;
  return Math.floor((digits * 3) / 4);
}

function isDigit(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2f;
}

/** What a regular expression's \s takes, of what base64 is ever wrapped with. */
function isWhiteSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
