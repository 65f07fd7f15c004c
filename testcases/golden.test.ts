import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../src/finding/message.js';
import { render } from '../src/finding/render.js';
import { deviationsOf } from '../src/ig/coverage/deviations.js';
import type { GoldenCase } from '../src/ig/coverage/golden-case.js';
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

/** Cases of reports in which resources claim a profile, and which are not about that. */
function isIndependentOfClaims({ name, document, expect: findings }: GoldenCase): boolean {
  return (
    !name.startsWith('profiles/') &&
    !findings.some(({ expression }) => expression.includes('.meta')) &&
    JSON.stringify(withoutClaims(document)) !== JSON.stringify(document)
  );
}

/** A Bundle whose resources claim no profile. */
function withoutClaims(document: unknown): unknown {
  const copy = structuredClone(document) as { entry?: unknown };
  for (const item of Array.isArray(copy.entry) ? (copy.entry as unknown[]) : []) {
    const { resource } = (item ?? {}) as { resource?: { meta?: { profile?: unknown } } };
    if (!resource?.meta?.profile) continue;
    delete resource.meta.profile;
    if (Object.keys(resource.meta).length === 0) delete resource.meta;
  }
  return copy;
}

describe('golden cases', () => {
  it.each(cases)('$name: $about', (golden) => {
    const findings = validator.validate(golden.document, { profiles: golden.profiles });
    expect(deviationsOf(golden, findings, guide.hasNarrative)).toEqual(nothing);
    for (const finding of findings) {
      for (const language of languages) expect(render(finding, language)).not.toMatch(/\{\w+\}/);
    }
  });

  // Half of the vendors claim no profile: what a resource is meant to be is told by what it is, and the findings are the same.
  it.each(cases.filter(isIndependentOfClaims))('$name without claims', (golden) => {
    const document = withoutClaims(golden.document);
    expect(deviationsOf({ ...golden, document }, validator.validate(document), guide.hasNarrative)).toEqual(nothing);
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
