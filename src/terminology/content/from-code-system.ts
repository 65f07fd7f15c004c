import type { CodeSystem, CodeSystemConcept, CodeSystemConceptProperty } from 'fhir/r4.js';
import { SystemContent } from './system-content.js';

/** What the properties of a code system mean, by their declared uri, or by the names everybody uses without declaring them. */
interface PropertyRoles {
  readonly parent: ReadonlySet<string>;
  readonly child: ReadonlySet<string>;
  readonly inactive: ReadonlySet<string>;
  readonly status: ReadonlySet<string>;
}

const conceptProperties = 'http://hl7.org/fhir/concept-properties#';

/**
 * A CodeSystem resource in columns. The hierarchy is that of nested concepts, of properties that name a parent
 * (`parent`, `subsumedBy`) and of those that name a child. Whatever `hierarchyMeaning` says, nesting is what is-a and
 * descendent-of follow: value sets over part-of hierarchies are written so, and the HL7 reference implementation reads them so.
 * A code that occurs twice is one concept with two parents.
 */
export function codeSystemContent(system: CodeSystem): SystemContent {
  const roles = rolesOf(system);
  const codes: string[] = [];
  const displays: string[] = [];
  const names = new Map<number, string[]>();
  const parents = new Map<number, number[]>();
  const properties = new Map<string, Map<number, string[]>>((system.property ?? []).map(({ code }) => [code, new Map()]));
  const inactive = new Set<number>();
  const byCode = new Map<string, number>();

  // A stack of its own instead of recursion: concepts may nest deeper than the call stack goes.
  const open: { concept: CodeSystemConcept; parent: number | undefined }[] = [];
  const push = (concepts: readonly CodeSystemConcept[] | undefined, parent: number | undefined): void => {
    for (let i = (concepts?.length ?? 0) - 1; i >= 0; i--) {
      const concept = concepts?.[i];
      if (concept !== undefined) open.push({ concept, parent });
    }
  };
  push(system.concept, undefined);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { concept, parent } = next;
    let at = byCode.get(concept.code);
    if (at === undefined) {
      at = codes.push(concept.code) - 1;
      byCode.set(concept.code, at);
      displays.push(concept.display ?? '');
    }
    if (parent !== undefined) addTo(parents, at, parent);
    for (const { value } of concept.designation ?? []) {
      if (value !== displays[at]) addTo(names, at, value);
    }
    for (const property of concept.property ?? []) {
      const value = valueOf(property);
      if (value === undefined) continue;
      const values = properties.get(property.code) ?? new Map<number, string[]>();
      properties.set(property.code, values);
      addTo(values, at, value);
      if (roles.inactive.has(property.code) && value === 'true') inactive.add(at);
      // "deprecated" does not mean inactive (ValueSet.compose.inactive, comment).
      if (roles.status.has(property.code) && (value === 'retired' || value === 'inactive')) inactive.add(at);
    }
    push(concept.concept, at);
  }

  for (const [property, values] of properties) {
    const up = roles.parent.has(property);
    if (!up && !roles.child.has(property)) continue;
    for (const [at, targets] of values) {
      for (const target of targets) {
        const other = byCode.get(target);
        if (other === undefined || other === at) continue;
        if (up) addTo(parents, at, other);
        else addTo(parents, other, at);
      }
    }
  }

  return new SystemContent({
    url: system.url ?? '',
    version: system.version,
    // One that calls itself complete and lists nothing is an announcement.
    complete: system.content === 'complete' && codes.length > 0,
    caseSensitive: system.caseSensitive === true,
    codes: () => codes,
    displays: () => displays,
    names: () => names,
    parents: () => parents,
    properties: () => properties,
    inactive: () => inactive,
  });
}

function rolesOf(system: CodeSystem): PropertyRoles {
  const named = (role: string, ...usual: string[]): ReadonlySet<string> => {
    const declared = system.property ?? [];
    const meant = declared.filter(({ uri }) => uri === conceptProperties + role).map(({ code }) => code);
    return new Set([...usual, ...meant]);
  };
  return {
    parent: named('parent', 'parent', 'subsumedBy'),
    child: named('child', 'child'),
    inactive: named('inactive', 'inactive'),
    status: named('status', 'status'),
  };
}

function addTo<T>(lists: Map<number, T[]>, at: number, value: T): void {
  const list = lists.get(at);
  if (list === undefined) lists.set(at, [value]);
  else if (!list.includes(value)) list.push(value);
}

function valueOf(property: CodeSystemConceptProperty): string | undefined {
  const value =
    property.valueCode ??
    property.valueString ??
    property.valueBoolean ??
    property.valueInteger ??
    property.valueDecimal ??
    property.valueDateTime ??
    property.valueCoding?.code;
  // A value of a kind that R4 does not know is no value; definitions are read from files.
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
