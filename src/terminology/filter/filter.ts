import type { ValueSetComposeIncludeFilter } from 'fhir/r4.js';
import { Matcher } from '../../regex/matcher.js';
import type { SystemContent } from '../content/system-content.js';

/** Chooses concepts of one code system. */
export type Selection = (concept: number) => boolean;

const none: readonly string[] = [];

/**
 * What a filter of a value set's compose selects (http://hl7.org/fhir/R4/valueset-filter-operator.html), or undefined when
 * this code system does not have what the filter asks for: an unknown property or concept, an operator that does not fit,
 * a regular expression that cannot be run safely.
 */
export function selectionOf(content: SystemContent, filter: ValueSetComposeIncludeFilter): Selection | undefined {
  const { property, op, value } = filter;
  if (property === 'concept' || property === 'code') {
    const byHierarchy = hierarchical(content, op, value);
    if (byHierarchy !== undefined) return byHierarchy;
  }
  const valuesOf = propertyOf(content, property);
  return valuesOf === undefined ? undefined : byValue(content, valuesOf, op, value, keyFor(content, property));
}

/** The filters that follow the hierarchy from one concept. */
function hierarchical(content: SystemContent, op: string, value: string): Selection | undefined {
  const concept = content.find(value);
  if (concept === undefined) return undefined;
  switch (op) {
    case 'is-a': {
      const below = content.descendantsOf(concept);
      return (each) => each === concept || below.has(each);
    }
    case 'descendent-of': {
      const below = content.descendantsOf(concept);
      return (each) => below.has(each);
    }
    case 'is-not-a': {
      const below = content.descendantsOf(concept);
      return (each) => each !== concept && !below.has(each);
    }
    case 'generalizes': {
      const above = content.ancestorsOf(concept);
      return (each) => each === concept || above.has(each);
    }
    // The next two came with R5; a guide for R4 may use them all the same.
    case 'child-of':
      return (each) => content.parentsOf(each).includes(concept);
    case 'descendent-leaf': {
      const below = content.descendantsOf(concept);
      return (each) => below.has(each) && content.childrenOf(each).length === 0;
    }
    default:
      return undefined;
  }
}

/** The filters that compare a property's values. A concept with several values is selected when one of them fits. */
function byValue(
  content: SystemContent,
  valuesOf: (concept: number) => readonly string[],
  op: string,
  value: string,
  key: (value: string) => string,
): Selection | undefined {
  switch (op) {
    case '=': {
      const wanted = key(value);
      return (each) => valuesOf(each).some((found) => key(found) === wanted);
    }
    case 'in':
    case 'not-in': {
      const wanted = new Set(value.split(',').map((item) => key(item.trim())));
      const isIn: Selection = (each) => valuesOf(each).some((found) => wanted.has(key(found)));
      return op === 'in' ? isIn : (each) => !isIn(each);
    }
    case 'exists': {
      if (value !== 'true' && value !== 'false') return undefined;
      return (each) => valuesOf(each).length > 0 === (value === 'true');
    }
    case 'regex':
      return byPattern(content, valuesOf, value);
    default:
      return undefined;
  }
}

/** The filter whose value is a regular expression of a whole value. All concepts are asked at once, for one may be too much to ask. */
function byPattern(content: SystemContent, valuesOf: (concept: number) => readonly string[], pattern: string): Selection | undefined {
  const matcher = matcherOf(pattern);
  if (matcher === undefined) return undefined;
  const selected = new Set<number>();
  for (const concept of content.keys.values()) {
    const answers = valuesOf(concept).map((value) => matcher.test(value));
    if (answers.includes(true)) selected.add(concept);
    else if (answers.includes(undefined)) return undefined;
  }
  return (each) => selected.has(each);
}

function matcherOf(pattern: string): Matcher | undefined {
  try {
    return Matcher.whole(pattern, 'u');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** How values of the property are compared: codes of this system as the system compares them, all else letter by letter. */
function keyFor(content: SystemContent, property: string): (value: string) => string {
  const areCodes = ['concept', 'code', 'parent', 'child'].includes(property);
  return areCodes && content.folds ? (value) => value.toLowerCase() : (value) => value;
}

/** The values of a property: those every code system has, and those it declares or uses. */
function propertyOf(content: SystemContent, property: string): ((concept: number) => readonly string[]) | undefined {
  const { columns } = content;
  switch (property) {
    case 'concept':
    case 'code':
      return (each) => [content.codeOf(each)];
    case 'display':
      return (each) => content.displaysOf(each).slice(0, 1);
    case 'parent':
      return (each) => content.parentsOf(each).map((parent) => content.codeOf(parent));
    case 'child':
      return (each) => content.childrenOf(each).map((child) => content.codeOf(child));
    case 'inactive':
      return (each) => [String(columns.inactive().has(each))];
    default: {
      const values = columns.properties().get(property);
      if (values === undefined) return undefined;
      // Absent means selectable (concept-properties, notSelectable).
      const absent = property === 'notSelectable' ? ['false'] : none;
      return (each) => values.get(each) ?? absent;
    }
  }
}
