import { shortName } from '../../fhir/canonical.js';
import type { Bilingual, Language } from '../../finding/message.js';
import type { ConditionPlan, PathStep, SlicePlan, TestPlan, ValueTestPlan } from '../../plan/plan.js';
import { noHint } from '../../finding/hint.js';
import { shown } from '../value/format.js';

/** A slice's conditions in words, as an addition to a message: ` (system = "urn:oid:…")`. Empty when nothing tells it apart. */
export function describeSlice(slice: SlicePlan): Bilingual {
  if (!slice.conditions?.length) return noHint;
  return { en: ` (${inWords(slice.conditions, 'en')})`, da: ` (${inWords(slice.conditions, 'da')})` };
}

const words = {
  en: {
    and: ' and ',
    or: ' or ',
    value: 'value',
    in: 'in',
    exists: 'is there',
    missing: 'is not there',
    type: 'of type',
    profile: 'conforming to',
  },
  da: {
    and: ' og ',
    or: ' eller ',
    value: 'værdi',
    in: 'i',
    exists: 'findes',
    missing: 'findes ikke',
    type: 'af typen',
    profile: 'der overholder',
  },
} as const;

function inWords(conditions: readonly ConditionPlan[], language: Language): string {
  return conditions.map((condition) => describe(condition, language)).join(words[language].and);
}

function describe({ path, test }: ConditionPlan, language: Language): string {
  if (test.kind === 'value') {
    return leavesOf(test.parts, path)
      .map((leaf) => `${pathText(leaf.path, language)} ${leafText(leaf, language)}`)
      .join(words[language].and);
  }
  return `${pathText(path, language)} ${testText(test, language)}`;
}

/** What is asked of single values, each with the whole way to it. */
function leavesOf(parts: readonly ValueTestPlan[], path: readonly PathStep[]): ValueTestPlan[] {
  return parts.flatMap((part) =>
    part.parts ? leavesOf(part.parts, [...path, ...part.path]) : [{ ...part, path: [...path, ...part.path] }],
  );
}

function leafText({ fixed, pattern, valueSet }: ValueTestPlan, language: Language): string {
  const prescribed = fixed ?? pattern;
  return prescribed ? `= ${shown(JSON.stringify(prescribed.value))}` : `${words[language].in} ${shortName(valueSet ?? '')}`;
}

function testText(test: Exclude<TestPlan, { kind: 'value' }>, language: Language): string {
  const say = words[language];
  if (test.kind === 'exists') return test.exists ? say.exists : say.missing;
  return test.kind === 'type' ? `${say.type} ${test.types.join(say.or)}` : `${say.profile} ${test.profiles.map(shortName).join(say.or)}`;
}

function pathText(path: readonly PathStep[], language: Language): string {
  if (path.length === 0) return words[language].value;
  return path
    .map((step) => {
      if ('child' in step) return step.child;
      if ('extension' in step) return `extension("${step.extension}")`;
      return 'ofType' in step ? `ofType(${step.ofType})` : 'resolve()';
    })
    .join('.');
}
