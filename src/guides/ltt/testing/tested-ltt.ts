import { readFileSync } from 'node:fs';
import type { GuideRules } from '../../../rules/guide.js';
import { packedValidator } from '../../../rules/testing/packed-validator.js';
import type { TestedGuide } from '../../../rules/testing/rule-tester.js';
import { ltt } from '../guide.js';

/** LTT, to test its rules; or others in their place. */
export function testedLtt(rules: Partial<GuideRules> = {}): TestedGuide {
  const validator = packedValidator();
  const base: unknown = JSON.parse(readFileSync(new URL('../../../../testcases/bases/report.json', import.meta.url), 'utf8'));
  return { guide: { ...ltt, ...rules }, base, validate: (document) => validator.validate(document) };
}
