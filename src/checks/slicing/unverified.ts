import { shortName, typeUrl } from '../../fhir/canonical.js';
import { noHint } from '../../finding/hint.js';
import type { Bilingual } from '../../finding/message.js';
import type { Severity } from '../../finding/severity.js';
import type { ConditionPlan, ValueTestPlan } from '../../plan/plan.js';
import type { Cursor } from '../cursor.js';
import type { LinkedElement, LinkedSlice } from '../linked.js';
import { matchCondition, undecided } from './condition.js';
import { isWithoutDiscriminator, type Placement } from './placement.js';
import { select } from './select.js';
import type { Item } from './item.js';

/**
 * Is the slicing closed, and nothing there to tell the slices apart? R4 leaves a slicing without a discriminator to people, so that
 * no value can be shown to belong to a slice, and HL7's validator rejects each value.
 */
export function isRefused(element: LinkedElement): boolean {
  return element.slices?.rules === 'closed' && isWithoutDiscriminator(element);
}

/** Reports of which values it is unknown whether they belong to a slice, so that nothing the slice demands was verified. */
export function reportUnverified(element: LinkedElement, items: readonly Item[], placements: readonly Placement[], at: Cursor): void {
  const untold = new Set<LinkedSlice>();
  placements.forEach(({ possible }, i) => {
    const item = items[i];
    for (const slice of possible) if (!slice.plan.conditions) untold.add(slice);
    const told = possible.filter((slice) => slice.plan.conditions);
    if (item && told.length > 0) reportItem(element, item, told, at);
  });
  if (untold.size === 0) return;
  const slices = namesOf([...untold]);
  const options = { element, source: element.plan.by?.slicing };
  if (isRefused(element)) {
    at.report('slice-closed-undiscriminated', { element: at.label, slices }, options);
    return;
  }
  const { hint, severity } = rejectionOf(element, [...untold], at);
  at.report('slice-undiscriminated', { element: at.label, slices, hint }, { ...options, severity });
}

/** What HL7's validator makes of slices that nothing tells apart. */
function rejectionOf(
  element: LinkedElement,
  slices: readonly LinkedSlice[],
  at: Cursor,
): { readonly hint: Bilingual; readonly severity: Severity } {
  if (!isWithoutDiscriminator(element)) return { hint: refusal, severity: undecided(at) === 'no' ? 'error' : 'warning' };
  return slices.some((slice) => slice.element.min > 0) ? { hint: missing, severity: 'warning' } : { hint: noHint, severity: 'information' };
}

const refusal: Bilingual = {
  en: ". HL7's validator refuses to evaluate such slices and reports an error",
  da: ". HL7's validator afviser at afgøre det og melder en fejl",
};
const missing: Bilingual = {
  en: ". HL7's validator reports the required ones as missing",
  da: ". HL7's validator melder, at de krævede mangler",
};

function reportItem(element: LinkedElement, item: Item, slices: readonly LinkedSlice[], at: Cursor): void {
  const below = item.index < 0 ? {} : { below: [item.index] };
  const condition = slices.flatMap(({ plan }) => plan.conditions ?? []).find((one) => matchCondition(one, item, at) === 'unknown');
  if (!condition) return;
  at.report(
    'slice-unverified',
    { element: at.label, slices: namesOf(slices), reason: reasonOf(condition, item, at) },
    { ...below, element, source: element.plan.by?.slicing },
  );
  const { test } = condition;
  if (test.kind === 'profile') for (const profile of test.profiles) if (!at.plan(profile)) at.unknownProfile(profile);
}

function namesOf(slices: readonly LinkedSlice[]): string {
  return slices.map(({ name }) => `"${name}"`).join(', ');
}

/** Why a condition cannot be decided here: the first of what it depends on. */
function reasonOf({ path, test }: ConditionPlan, item: Item, at: Cursor): Bilingual {
  if (select(item, path, at).some(({ unresolved }) => unresolved)) return outside;
  if (test.kind === 'value') {
    const valueSets = test.parts
      .flatMap(leavesOf)
      .flatMap(({ valueSet }) => (valueSet === undefined ? [] : [shortName(valueSet)]))
      .join(', ');
    return { en: `the value set ${valueSets} cannot be evaluated here`, da: `værdisættet ${valueSets} kan ikke slås op her` };
  }
  const canonicals = test.kind === 'profile' ? test.profiles : test.kind === 'type' ? test.types : [];
  const names = canonicals
    .filter((canonical) => !at.plan(typeUrl(canonical)))
    .map(shortName)
    .join(', ');
  return { en: `the definition of ${names} is missing here`, da: `definitionen af ${names} mangler her` };
}

const outside: Bilingual = { en: 'the reference leads out of this document', da: 'referencen fører ud af dette dokument' };

function leavesOf(part: ValueTestPlan): ValueTestPlan[] {
  return part.parts ? part.parts.flatMap(leavesOf) : [part];
}
