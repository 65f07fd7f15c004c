import fc from 'fast-check';
import { originals } from './originals.js';
import { edited, jsonEdits, xmlEdits } from './text-edits.js';
import { valueEdits, withEdits } from './value-edits.js';

/**
 * The kinds of mutated documents, each with the share of all runs that it gets: bytes of JSON, FHIR values, bytes of XML,
 * and lines of NDJSON of which some are broken.
 * @returns {Readonly<Record<string, { share: number, inputs: fc.Arbitrary<import('./target.js').Input> }>>}
 */
export function kinds() {
  const { json, values, xml } = originals();
  const encode = (text) => new TextEncoder().encode(text);
  const value = fc
    .tuple(fc.constantFrom(...values), valueEdits)
    .map(([original, edits]) => JSON.stringify(withEdits(original, edits)) ?? '');
  return {
    json: {
      share: 0.3,
      inputs: fc.tuple(fc.constantFrom(...json), jsonEdits).map(([text, edits]) => ({ name: 'a.json', bytes: edited(text, edits) })),
    },
    value: { share: 0.4, inputs: value.map((text) => ({ name: 'a.json', bytes: encode(text) })) },
    xml: {
      share: 0.25,
      inputs: fc.tuple(fc.constantFrom(...xml), xmlEdits).map(([text, edits]) => ({ name: 'a.xml', bytes: edited(text, edits) })),
    },
    ndjson: {
      share: 0.05,
      inputs: fc
        .tuple(fc.array(value, { minLength: 1, maxLength: 4 }), jsonEdits)
        .map(([lines, edits]) => ({ name: 'a.ndjson', bytes: edited(lines.join('\n'), edits) })),
    },
  };
}
