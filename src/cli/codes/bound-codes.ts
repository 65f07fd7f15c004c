import { splitCanonical } from '../../fhir/canonical.js';
import type { ElementPlan, Plan } from '../../plan/plan.js';
import type { TerminologySource } from '../../terminology/source.js';

/** A code of a value set, with the name that is sent with it. */
export interface ListedCode {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** An element of the guide whose codes come from a value set. */
export interface BoundElement {
  /** The Danish attribute name of the element, or of what it is in, where the guide has one. */
  readonly attribute?: string;
  /** ElementDefinition.id. */
  readonly element: string;
  /** Canonical of the profile. */
  readonly profile: string;
  readonly valueSet: string;
  readonly version?: string;
  readonly codes: readonly ListedCode[];
}

/**
 * The elements of some profiles that must have a code from a value set: those that the profiles bind themselves, and those that
 * have a Danish name. Value sets that cannot be listed are left out.
 */
export function boundElements(profiles: readonly Plan[], source: TerminologySource): BoundElement[] {
  return profiles.flatMap((plan) =>
    [...bindingsBelow(plan.root, undefined)].flatMap(({ element, attribute, valueSet, by }) => {
      if (attribute === undefined && by !== plan.url) return [];
      const codes = codesIn(valueSet, source);
      if (codes === undefined) return [];
      const { url, version } = splitCanonical(valueSet);
      return [
        {
          ...(attribute === undefined ? {} : { attribute }),
          element: element.id,
          profile: plan.url,
          valueSet: url,
          ...((codes.version ?? version) ? { version: codes.version ?? version } : {}),
          codes: codes.list,
        } as BoundElement,
      ];
    }),
  );
}

interface Bound {
  readonly element: ElementPlan;
  readonly attribute: string | undefined;
  readonly valueSet: string;
  readonly by: string | undefined;
}

/** Required bindings. An element inside of one that has a Danish name goes by that name. */
function* bindingsBelow(element: ElementPlan, around: string | undefined): Generator<Bound> {
  const attribute = element.label ?? around;
  for (const { strength, valueSet, by } of element.bindings ?? []) {
    if (strength === 'required') yield { element, attribute, valueSet, by };
  }
  for (const child of Object.values(element.children ?? {})) yield* bindingsBelow(child, attribute);
  for (const slice of element.slicing?.slices ?? []) yield* bindingsBelow(slice.element, attribute);
}

/** Undefined where the value set is not here, or has codes that nobody can list. */
function codesIn(
  valueSet: string,
  source: TerminologySource,
): { readonly version: string | undefined; readonly list: ListedCode[] } | undefined {
  const known = source.valueSet(valueSet);
  if (known === undefined || !('expansion' in known) || known.expansion.elsewhere !== 'out') return undefined;
  const { systems, names, version } = known.expansion;
  if ([...systems.values()].some(({ others }) => others !== 'out')) return undefined;
  const list = [...systems.values()].flatMap(({ system, in: keys, version: systemVersion }) => {
    const content = source.codeSystem(systemVersion === undefined ? system : `${system}|${systemVersion}`) ?? source.codeSystem(system);
    return [...keys.keys()].map((key): ListedCode => {
      const concept = content?.find(key);
      const code = concept === undefined ? key : (content?.codeOf(concept) ?? key);
      const display = names.get(system)?.get(code)?.[0] ?? (concept === undefined ? undefined : content?.displaysOf(concept)[0]);
      return { system, code, ...(display === undefined ? {} : { display }) };
    });
  });
  return { version, list };
}
