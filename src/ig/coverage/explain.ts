import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import type { Definitions } from '../../definitions/definitions.js';
import { baseElement } from './base-element.js';
import type { Constraint } from './constraint.js';

interface Surroundings {
  readonly structure: StructureDefinition;
  readonly elements: readonly ElementDefinition[];
  readonly definitions: Definitions;
}

/** A reason, or undefined. */
type Reason = (constraint: Constraint, surroundings: Surroundings) => string | undefined;

/**
 * Why nothing changes when a constraint is taken out, as the definitions themselves tell: it demands nothing, or another
 * statement demands the same wherever it applies. Undefined when there is no such reason. Only definitions are asked, never
 * the validator, so that a constraint which the validator overlooks is not explained away.
 */
export function whyRedundant(constraint: Constraint, structure: StructureDefinition, definitions: Definitions): string | undefined {
  const surroundings = { structure, elements: structure.differential?.element ?? [], definitions };
  for (const reason of reasons) {
    const why = reason(constraint, surroundings);
    if (why !== undefined) return why;
  }
  return undefined;
}

const demandsNothing: Reason = ({ kind, value }) => {
  if (kind === 'min' && value === '0') return 'a minimum of 0 demands nothing';
  return kind === 'slicing' && value === 'open' ? 'open slicing allows every value; what it tells apart is held to the slices' : undefined;
};

/** What the element is part of, or a slice of, is excluded as a whole. */
const isExcluded: Reason = ({ element }, { elements }) => {
  const excluded = elements.find(({ id = '', max }) => max === '0' && (element.startsWith(`${id}.`) || element.startsWith(`${id}:`)));
  return excluded && `${excluded.id ?? ''} is excluded, and this with it`;
};

/** What is said of a slice's part is said of the same part of every value. */
const isSaidOfAll: Reason = ({ element, kind, value }, { elements }) => {
  const general = element.replace(/:[^.]*(?=\.)/g, '');
  const said = general === element ? undefined : elements.find(({ id }) => id === general);
  const same = kind === 'max' ? said?.max === value : kind === 'profile' && said?.type?.some(({ profile }) => profile?.includes(value));
  return same ? `${general} says it of every value` : undefined;
};

const isSaidByBase: Reason = ({ element, kind, value }, { structure, definitions }) => {
  // The base's maximum is of all values, not of those in a slice.
  if (kind === 'max' && isSlice(element)) return undefined;
  const base = baseElement(structure, element, definitions);
  const said =
    kind === 'min'
      ? String(base?.min)
      : kind === 'max'
        ? base?.max
        : kind === 'type'
          ? base?.type?.map(({ code }) => code).join(' | ')
          : undefined;
  return said === value ? `${structure.baseDefinition?.replace(/^.*\//, '') ?? ''} says the same` : undefined;
};

/** A slice that must be there makes its element be there, and says more about it. */
const isDemandedSlice: Reason = ({ element, kind, value }, { elements }) => {
  const slice =
    kind === 'min'
      ? elements.find(({ id, min = 0 }) => id?.startsWith(`${element}:`) === true && isSlice(id) && min >= Number(value))
      : undefined;
  return slice && `${slice.id ?? ''} is demanded as well, and says which`;
};

/** What tells a slice apart: a value that breaks it is not in the slice, and then missed where the slice is demanded. */
const tellsApart: Reason = ({ element, kind }, { structure, elements }) => {
  if (structure.type === 'Extension' && element === 'Extension.url' && kind === 'fixed')
    return 'an extension is known by its url: with another one it is another extension';
  if (kind !== 'type' && kind !== 'profile') return undefined;
  const parts = element.split('.');
  const at = parts.findLastIndex((part) => part.includes(':'));
  const sliced = [...parts.slice(0, at), parts[at]?.split(':', 1)[0]].join('.');
  const below = parts.slice(at + 1).join('.');
  const discriminators = elements.find(({ id }) => id === sliced)?.slicing?.discriminator ?? [];
  // The url that an extension is told by is stated in its definition, which the slice names as its profile.
  const told = discriminators.some(({ path }) => path === below || (path === 'url' && below === '' && kind === 'profile'));
  return told ? `it is what tells ${parts.slice(0, at + 1).join('.')} apart: a value that breaks it is not in the slice` : undefined;
};

const reasons: readonly Reason[] = [demandsNothing, isExcluded, isSaidOfAll, isSaidByBase, isDemandedSlice, tellsApart];

function isSlice(id: string): boolean {
  return id.includes(':', id.lastIndexOf('.') + 1);
}
