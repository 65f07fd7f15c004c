import fc from 'fast-check';

/** Pieces that mean something to a reader of JSON, and some that mean something to nobody. */
const jsonPieces = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\\',
  '/',
  '//',
  '/*',
  'null',
  'true',
  '-0',
  '1e999',
  '1E-999',
  '0x1',
  '01',
  '123456789012345678901234567890.5',
  'NaN',
  '"__proto__":',
  '"constructor":{"prototype":{}},',
  '"resourceType":',
  '"resourceType":"Bundle",',
  '"id":"x",',
  '"_id":{"extension":[]},',
  '"extension":[{}],',
  '"fullUrl":"#",',
  '\\u0000',
  '\\ud800',
  '\\uDC00',
  '\\x',
  '\ufeff',
  '\u2028',
  '\u0000',
  '\u001f',
  '[[[[[[[[[[[[',
  '{"a":{"a":{"a":',
  ']]]]]]]',
  '\n\n',
  '\r',
  '\t',
];
const xmlPieces = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&lol;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<!ENTITY % x SYSTEM "file:///x">',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '--',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.1"?>',
  '<?p',
  '?>',
  ' xmlns=""',
  ' xmlns="urn:x"',
  ' xmlns:a="http://hl7.org/fhir"',
  ' xml:space="preserve"',
  ' value="x"',
  ' value=""',
  ' id="x"',
  ' url="x"',
  '<a:b/>',
  '<contained/>',
  '<contained><Patient/></contained>',
  '<div xmlns="http://www.w3.org/1999/xhtml"><script/></div>',
  '<extension url="x"/>',
  '<__proto__ value="1"/>',
  '<constructor/>',
  '"',
  "'",
  '=',
  '\u0000',
  '\ufffe',
  '\ufeff',
];

/** Values of attributes, and elements that are whole: what is put in leaves the text well-formed if it stands between two others. */
const xmlElements = xmlPieces.filter((piece) => /^<\w.*>$/.test(piece));
const jsonMembers = [
  '"x":1,',
  '"__proto__":{"a":1},',
  '"id":"x",',
  '"extension":[{"url":"x"}],',
  '"_status":{"id":"1"},',
  '"fullUrl":"#",',
  '"resourceType":"Nothing",',
];

/** Edits of the text of a JSON document, as `edited` makes them. */
export const jsonEdits = editsWith({ pieces: jsonPieces, whole: jsonMembers, boundary: ',' });
/** Edits of the text of an XML document. */
export const xmlEdits = editsWith({ pieces: xmlPieces, whole: xmlElements, boundary: '>' });

/** What a text becomes when edits are made to its bytes, one after another. The bytes need not be a text any more. */
export function edited(text, edits) {
  return edits.reduce((bytes, edit) => applied(bytes, edit), new TextEncoder().encode(text));
}

/** @param {{ pieces: readonly string[], whole: readonly string[], boundary: string }} form `whole` pieces go behind a boundary */
function editsWith({ pieces, whole, boundary }) {
  const place = fc.nat(1_000_000);
  const length = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.integer({ min: 1, max: 2000 }));
  const edit = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('insert'),
        place,
        piece: fc.constantFrom(...pieces).map((piece) => new TextEncoder().encode(piece)),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete'), place, length }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert'), place, piece: fc.uint8Array({ minLength: 1, maxLength: 4 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('copy'), place, length, target: place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace'), place, byte: fc.nat(255) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('truncate'), place }) },
  );
  const behind = boundary.charCodeAt(0);
  const gentle = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('insert'),
        place,
        behind: fc.constant(behind),
        piece: fc.constantFrom(...whole).map((piece) => new TextEncoder().encode(piece)),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap'), place, target: place, behind: fc.constant(behind) }) },
  );
  return fc.oneof(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.array(gentle, { minLength: 1, maxLength: 6 }));
}

function applied(bytes, edit) {
  const at = placeIn(bytes, edit.place, edit.behind);
  switch (edit.kind) {
    case 'insert':
      return joined(bytes.subarray(0, at), edit.piece, bytes.subarray(at));
    case 'delete':
      return joined(bytes.subarray(0, at), bytes.subarray(Math.min(at + edit.length, bytes.length)));
    case 'copy': {
      const target = edit.target % (bytes.length + 1);
      return joined(bytes.subarray(0, target), bytes.subarray(at, at + edit.length), bytes.subarray(target));
    }
    case 'swap': {
      // What stands between two boundaries, and what stands between two others, change places.
      const [first, second] = [at, placeIn(bytes, edit.target, edit.behind)].sort((a, b) => a - b);
      const [firstEnd, secondEnd] = [placeIn(bytes, first, edit.behind), placeIn(bytes, second, edit.behind)];
      if (firstEnd > second || secondEnd < second) return bytes;
      return joined(
        bytes.subarray(0, first),
        bytes.subarray(second, secondEnd),
        bytes.subarray(firstEnd, second),
        bytes.subarray(first, firstEnd),
        bytes.subarray(secondEnd),
      );
    }
    case 'replace':
      return bytes.map((byte, index) => (index === at ? edit.byte : byte));
    case 'truncate':
      return bytes.subarray(0, at);
    default:
      throw new TypeError(`no such edit: ${edit.kind}`);
  }
}

/** A place in the bytes; with `behind`, the next one that follows such a byte, or the end. */
function placeIn(bytes, place, behind) {
  const at = place % (bytes.length + 1);
  if (behind === undefined) return at;
  const boundary = bytes.indexOf(behind, at);
  return boundary < 0 ? bytes.length : boundary + 1;
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
