/**
 * Changes of a document's text that no change of its value can make. Each is at the document's root.
 * @param {any} document
 * @returns {Iterable<{ kind: string, at: string, kin: string, makeText: () => string }>}
 */
export function* textEdits(document) {
  const text = JSON.stringify(document, undefined, 2);
  const change = (kind, makeText) => ({ kind: `text: ${kind}`, at: document.resourceType, kin: 'document', makeText });
  yield change('same property twice', () => text.replace(/("id": "[^"]*",)/, '$1 $1'));
  yield change('property twice with another value', () => text.replace(/"status": "[^"]*",/, '"status": "x", $&'));
  yield change('resourceType twice', () => text.replace('{', '{ "resourceType": "Patient",'));
  yield change('resourceType last', () => {
    const { resourceType, ...rest } = document;
    return JSON.stringify({ ...rest, resourceType });
  });
  yield change('comment', () => text.replace('{', '{ // remark\n'));
  yield change('block comment', () => text.replace('{', '{ /* remark */'));
  yield change('comma too many', () => text.replace(/\n\}$/, ',\n}'));
  yield change('comma missing', () => text.replace(',', ''));
  yield change('single quotes', () => text.replaceAll('"', "'"));
  yield change('cut off', () => text.slice(0, Math.floor(text.length / 2)));
  yield change('more after the end', () => `${text}\n{}`);
  yield change('empty', () => '');
  yield change('blank', () => ' \n');
  yield change('an array', () => `[${text}]`);
  yield change('a string', () => JSON.stringify(text));
  yield change('null', () => 'null');
  yield change('byte order mark', () => `\uFEFF${text}`);
  yield change('tabs', () => JSON.stringify(document, undefined, '\t'));
  yield change('one line', () => JSON.stringify(document));
  yield change('carriage returns', () => text.replaceAll('\n', '\r\n'));
  yield change('escaped letters', () => text.replaceAll('e', '\\u0065').replace('\\u0065', 'e'));
  yield change('raw newline in a string', () => text.replace(/(: "[^"\\]{2})/, '$1\n'));
  yield change('half a surrogate pair', () => text.replace(/"id": "/, '"language": "\\ud83d", $&'));
  yield change('number with leading zero', () => text.replace('{', '{ "total": 03,'));
  yield change('number with exponent', () => text.replace('{', '{ "total": 1e0,'));
  yield change('number with fraction of zero', () => text.replace('{', '{ "total": 1.0,'));
  yield change('NaN', () => text.replace('{', '{ "total": NaN,'));
  yield change('__proto__', () => text.replace('{', '{ "__proto__": { "a": 1 },'));
}
