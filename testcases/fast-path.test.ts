import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBases, readCases } from '../src/ig/coverage/read-cases.js';
import { ownGuide, testcases } from '../src/ig/coverage/testing/own-guide.js';
import { makeCode } from '../src/library/make-code.js';
import type { Validator } from '../src/validate/validator.js';
import { mutated, randomFrom } from './testing/mutate.js';
import { numberOfRuns } from '../src/text/testing/number-of-runs.js';

const bases = readBases(join(testcases, 'bases'));
const cases = readCases(join(testcases, 'golden'), join(testcases, 'bases'));
const mutants = numberOfRuns(100);
const kinds = [
  ['without code of its own', Infinity],
  ['with code that is made at once', 0],
  ['with code that is made after a while', 20],
] as const;
let slow: Validator;

beforeAll(async () => {
  const { guide } = await ownGuide();
  slow = guide.validatorWith({ fastPath: false });
});

async function validatorWith(codeAfter: number): Promise<Validator> {
  const { guide } = await ownGuide();
  return guide.validatorWith({ makeCode, codeAfter });
}

// A fast check that says yes where its check finds something would be a fault that nothing else shows.
describe.each(kinds)('what is passed over because it is in order, %s', (_kind, codeAfter) => {
  let quick: Validator;

  beforeAll(async () => {
    quick = await validatorWith(codeAfter);
  });

  it.each(cases)('$name', ({ document, profiles }) => {
    expect(quick.validate(document, { profiles })).toEqual(slow.validate(document, { profiles }));
  });

  it.each([...bases])(`is in order in ${mutants} mutants of %s`, (name, base) => {
    const random = randomFrom(name.length + mutants);
    for (let i = 0; i < mutants; i++) {
      const { document, changes } = mutated(base, random);
      expect(quick.validate(document), changes).toEqual(slow.validate(document));
    }
  });

  it('is so whatever was seen before', () => {
    for (const { document, profiles } of [...cases].reverse())
      expect(quick.validate(document, { profiles })).toEqual(slow.validate(document, { profiles }));
    expect(quick.faults).toEqual(slow.faults);
  });
});
