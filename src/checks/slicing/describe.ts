import { shortName } from '../../finding/canonical.js';
import type { ConditionPlan, PathStep, SlicePlan, TestPlan } from '../../plan/plan.js';
import { shown } from '../primitive/format.js';

/** A slice's conditions in words, for messages: `system = "urn:oid:…"`. Empty when nothing tells it apart. */
export function describeSlice(slice: SlicePlan): string {
  return (slice.conditions ?? []).map(describe).join(' and ');
}

function describe({ path, test }: ConditionPlan): string {
  if (test.kind === 'value') {
    return test.parts.map((part) => `${pathText([...path, ...part.path])} ${partText(part)}`).join(' and ');
  }
  return `${pathText(path)} ${testText(test)}`;
}

function partText(part: { readonly fixed?: { readonly value: unknown }; readonly pattern?: { readonly value: unknown }; readonly valueSet?: string }): string {
  const prescribed = part.fixed ?? part.pattern;
  return prescribed ? `= ${shown(JSON.stringify(prescribed.value))}` : `in ${shortName(part.valueSet ?? '')}`;
}

function testText(test: Exclude<TestPlan, { kind: 'value' }>): string {
  if (test.kind === 'exists') return test.exists ? 'is there' : 'is not there';
  return test.kind === 'type' ? `of type ${test.types.join(' or ')}` : `conforming to ${test.profiles.map(shortName).join(' or ')}`;
}

function pathText(path: readonly PathStep[]): string {
  if (path.length === 0) return 'value';
  return path
    .map((step) => {
      if ('child' in step) return step.child;
      if ('extension' in step) return `extension("${step.extension}")`;
      return 'ofType' in step ? `ofType(${step.ofType})` : 'resolve()';
    })
    .join('.');
}
