import type { ChooseCitizen } from '../gateway/mixed/gateway-view.js';
import type { Citizen } from '../gateway/view/citizen.js';
import { listOf, objectOf } from '../../rules/view/json.js';
import { linkOf, type Link } from '../../rules/view/link.js';

/** The links of a citizen to what is the same person: a parent's to the relation with the child. */
export function linksOfPatient({ entry }: Citizen): readonly Link[] {
  return listOf(entry.resource.link).flatMap((each, index) => linkOf(objectOf(each).other, entry, ['link', index, 'other']) ?? []);
}

/** The child whom a relation to a parent names; before the child is born, or where no parent is reported, the first citizen. */
export const childOf: ChooseCitizen = (citizens, reported, targetOf) => {
  for (const { type, subject } of reported) {
    const target = type === 'RelatedPerson' && subject ? targetOf(subject) : undefined;
    const child = target && citizens.find(({ entry }) => entry === target);
    if (child !== undefined) return child;
  }
  return citizens[0];
};
