import { oneArg, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { itemCode, textOf } from '../compile/code.js';
import { fail, type Site } from '../error.js';
import { stringNode } from '../node.js';

type Recode = (text: string, site: Site) => string;

const encoders: ReadonlyMap<string, Recode> = new Map([
  ['base64', (text) => btoa(bytesToLatin1(utf8(text)))],
  [
    'urlbase64',
    (text) =>
      btoa(bytesToLatin1(utf8(text)))
        .replaceAll('+', '-')
        .replaceAll('/', '_'),
  ],
  ['hex', (text) => Array.from(utf8(text), (byte) => byte.toString(16).padStart(2, '0')).join('')],
]);

const decoders: ReadonlyMap<string, Recode> = new Map([
  ['base64', fromBase64],
  ['urlbase64', (text: string, site: Site) => fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'), site)],
  ['hex', fromHex],
]);

const escapers: ReadonlyMap<string, Recode> = new Map([
  ['html', (text) => text.replace(/[&<>"']/g, (char) => htmlEscapes.get(char) ?? char)],
  ['json', (text) => JSON.stringify(text).slice(1, -1)],
]);

const htmlEscapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

const htmlCharacters = new Map(Array.from(htmlEscapes, ([char, entity]) => [entity, char]));

const unescapers: ReadonlyMap<string, Recode> = new Map([
  ['html', (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => htmlCharacters.get(entity) ?? entity)],
  ['json', fromJson],
]);

/** Encoding of text (additional string functions of the version after N1). Bytes are those of UTF-8. An unknown format gives empty. */
export const encodingFunctions: FunctionTable = {
  encode: recoding(encoders),
  decode: recoding(decoders),
  escape: recoding(escapers),
  unescape: recoding(unescapers),
};

function recoding(formats: ReadonlyMap<string, Recode>): FunctionDefinition {
  return oneArg(({ input, site }, format) =>
    itemCode(site, (scope) => {
      const text = textOf(input.items(scope), site);
      const recode = formats.get(textOf(format.items(scope), site) ?? '');
      return text === undefined || recode === undefined ? undefined : stringNode(recode(text, site));
    }),
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function bytesToLatin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function fromBase64(encoded: string, site: Site): string {
  try {
    return text(Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0)));
  } catch {
    return fail(site, 'The data is no base64.');
  }
}

function fromHex(encoded: string, site: Site): string {
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(encoded)) fail(site, 'The data is no hexadecimal text.');
  const pairs = encoded.match(/../g) ?? [];
  return text(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}

function fromJson(escaped: string, site: Site): string {
  try {
    return String(JSON.parse(`"${escaped.replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`));
  } catch {
    return fail(site, 'The data is no JSON text.');
  }
}
