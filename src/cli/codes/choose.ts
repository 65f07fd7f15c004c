import { suggest } from '../../finding/hint.js';
import type { BoundElement } from './bound-codes.js';

/** What the guide's value sets are called in English, by the end of their canonicals. */
const englishNames: Readonly<Record<string, string>> = {
  'fkgateway-ltt-focus-area': 'theme',
  'fkgateway-ltt-encounter-types': 'contact type',
  'fkgateway-ltt-care-plan-activity-types': 'care plan type',
  'fkgateway-ltt-type-of-delivery': 'delivery type',
  'fkgateway-ltt-type-of-participants': 'participants',
  'fkgateway-ltt-type-of-referral': 'referral type',
};

/** The elements that a name means: a Danish or English name, an element, a profile or a value set, or a part of one. Exact names win. */
export function chosenBy(name: string, elements: readonly BoundElement[]): BoundElement[] {
  const wanted = plain(name);
  const exact = elements.filter((element) => namesOf(element).some((each) => plain(each) === wanted));
  return exact.length > 0 ? exact : elements.filter((element) => namesOf(element).some((each) => plain(each).includes(wanted)));
}

/** What to add to a message about a name that is not known: the one that was probably meant. */
export function nameHint(name: string, elements: readonly BoundElement[]): string {
  return suggest(name, new Set(elements.flatMap((element) => namesOf(element)))).en;
}

/** The English name of the value set, where it has one. */
export function englishName({ valueSet }: BoundElement): string | undefined {
  return englishNames[lastPart(valueSet)];
}

function namesOf(element: BoundElement): string[] {
  const { attribute, element: id, profile, valueSet } = element;
  return [
    attribute,
    id,
    lastPart(profile),
    valueSet,
    lastPart(valueSet),
    lastPart(valueSet).replace('fkgateway-ltt-', ''),
    englishName(element),
  ].flatMap((each) => each ?? []);
}

/** Letter case, blanks, hyphens and Danish letters do not matter. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[\s_-]+/g, '');
}

const lastPart = (canonical: string): string => canonical.slice(canonical.lastIndexOf('/') + 1);
