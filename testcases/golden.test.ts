import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../src/finding/message.js';
import { render } from '../src/finding/render.js';
import { deviationsOf } from '../src/ig/coverage/deviations.js';
import type { CoveredGuide } from '../src/ig/coverage/guide.js';
import { readBases, readCases } from '../src/ig/coverage/read-cases.js';
import { ownGuide, testcases } from '../src/ig/coverage/testing/own-guide.js';
import type { Validator } from '../src/validate/validator.js';

const cases = readCases(join(testcases, 'golden'), join(testcases, 'bases'));
const nothing = { missing: [], unexpected: [] };
let guide: CoveredGuide;
let validator: Validator;

beforeAll(async () => {
  ({ guide } = await ownGuide());
  validator = guide.validator();
});

describe('golden cases', () => {
  it.each(cases)('$name: $about', (golden) => {
    const findings = validator.validate(golden.document, { profiles: golden.profiles });
    expect(deviationsOf(golden, findings, guide.hasNarrative)).toEqual(nothing);
    for (const finding of findings) {
      for (const language of languages) expect(render(finding, language)).not.toMatch(/\{\w+\}/);
    }
  });

  it.each([...readBases(join(testcases, 'bases'))])('the base document %s is valid', (name, document) => {
    const golden = { name, about: '', document, profiles: [], expect: [] };
    expect(deviationsOf(golden, validator.validate(document), guide.hasNarrative)).toEqual(nothing);
  });

  it('no two cases are about the same document', () => {
    const seen = new Map<string, string>();
    for (const { name, document } of cases) {
      const text = JSON.stringify(document);
      expect([name, seen.get(text)]).toEqual([name, undefined]);
      seen.set(text, name);
    }
  });

  it('the definitions are without fault', () => {
    expect(validator.faults).toEqual([]);
  });
});
