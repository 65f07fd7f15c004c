import { expect, it } from 'vitest';
import { inPlainWords } from './plain-words.js';

it.each([
  [
    "extraneous input '1.1' expecting {<EOF>, KW_ALIAS, KW_VALUESET}",
    '"1.1" does not belong here. Expected: the end of the file, "Alias:" or "ValueSet:"',
  ],
  ["mismatched input '<EOF>' expecting SEQUENCE", 'The end of the file does not belong here. Expected: a name'],
  ["missing STRING at '\\n* x'", 'a text in double quotes is missing before "\\n* x"'],
  ['No element found at path a.b for CardRule in P, skipping rule', 'P has no element a.b, so nothing can be said about it'],
  ['Parent Nope not found for Q', 'Parent Nope not found for Q'],
])('%s', (said, plain) => {
  expect(inPlainWords(said)).toBe(plain);
});
