import { Matcher } from '../../../regex/matcher.js';
import type { JsonObject } from '../../../fhir/json.js';
import { shorten } from '../../../text/shorten.js';
import type { ResourceAccess } from '../../resource-access.js';
import type { CheckContext, FindingStep } from '../../contract.js';
import { textOf } from '../../value/members.js';
import { filtersOf } from './declared-filters.js';

/** The code system that a filter is about. */
export interface FilteredSystem {
  readonly system: string;
  readonly version: string | undefined;
  /** The CodeSystem, where it is here. */
  readonly content: JsonObject | undefined;
}

/** What every code system can be filtered by, and how its values look (http://hl7.org/fhir/R4/codesystem.html#properties). */
const common: ReadonlyMap<string, string> = new Map([
  ['concept', 'code'],
  ['code', 'code'],
  ['status', 'string'],
  ['inactive', 'boolean'],
  ['effectiveDate', 'dateTime'],
  ['deprecationDate', 'dateTime'],
  ['retirementDate', 'dateTime'],
  ['notSelectable', 'boolean'],
  ['parent', 'code'],
  ['child', 'code'],
  ['partOf', 'code'],
  ['synonym', 'string'],
  ['comment', 'string'],
  ['itemWeight', 'decimal'],
  ['display', 'string'],
  ['definition', 'string'],
]);

/** How concepts themselves can be filtered. */
const hierarchical = ['=', 'in', 'not-in', 'is-a', 'descendent-of', 'is-not-a', 'generalizes'];
const ofConcepts: ReadonlyMap<string, readonly string[]> = new Map([
  ['concept', hierarchical],
  ['code', [...hierarchical, 'regex']],
]);

/** Properties whose values are codes of the system, so that one which it does not have finds nothing. */
const codes: ReadonlySet<string> = new Set(['concept', 'code', 'parent', 'child', 'partOf']);

/** A filter of a value set: by a property that the code system has, with an operator it can take and a value of its type. */
export function checkFilter(
  filter: JsonObject,
  about: FilteredSystem,
  place: readonly FindingStep[],
  at: CheckContext & ResourceAccess,
): void {
  const [property, op, value] = [textOf(filter, 'property'), textOf(filter, 'op'), textOf(filter, 'value')];
  if (property === undefined || op === undefined) return;
  const { system, content } = about;
  const filters = content && at.derive(content, filtersOf);
  const type = filters?.types.get(property) ?? common.get(property);
  if (type === undefined) {
    // Large code systems have filters of their own, which the stubs of them that are here do not list.
    if (content?.['content'] === 'complete')
      at.report('value-set-filter-property', { property, system }, { below: [...place, 'property'] });
    return;
  }
  const operators = [...(filters?.operators.get(property) ?? []), ...(ofConcepts.get(property) ?? [])];
  if (operators.length > 0 && !operators.includes(op)) {
    at.report('value-set-filter-operator', { property, op, allowed: operators.join(', ') }, { below: [...place, 'op'] });
    return;
  }
  if (value !== undefined) checkValue({ property, op, value, type }, about, [...place, 'value'], at);
}

interface Filter {
  readonly property: string;
  readonly op: string;
  readonly value: string;
  readonly type: string;
}

function checkValue(
  { property, op, value, type }: Filter,
  { system, version }: FilteredSystem,
  below: readonly FindingStep[],
  at: CheckContext & ResourceAccess,
): void {
  const report = (each: string, expected: string): void => {
    at.report('value-set-filter-value', { property, value: shorten(each, 80), expected }, { below });
  };
  if (op === 'exists') {
    if (!/^(?:true|false)$/.test(value)) report(value, 'true | false');
    return;
  }
  if (op === 'regex') {
    if (!isPattern(value)) report(value, 'regex');
    return;
  }
  for (const each of op === 'in' || op === 'not-in' ? value.split(',') : [value]) {
    const form = forms.get(type);
    if (form && !form.test(each.replace(/^(?:eq|ne|gt|lt|ge|le|sa|eb|ap)(?=[\d-])/, ''))) report(each, type);
    else if (
      codes.has(property) &&
      at.terminology.lookup({ system, code: each, ...(version === undefined ? {} : { version }) }).outcome === 'unknown-code'
    )
      at.report('code-unknown', { system, code: each, hint: '' }, { below });
  }
}

const forms: ReadonlyMap<string, RegExp> = new Map([
  ['boolean', /^(?:true|false)$/],
  ['integer', /^[+-]?\d+$/],
  ['decimal', /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/],
  ['dateTime', /^\d{4}(?:-\d{2}(?:-\d{2}(?:T.+)?)?)?$/],
  ['code', /^\S(?:.*\S)?$/],
]);

function isPattern(text: string): boolean {
  try {
    return Matcher.whole(text) instanceof Matcher;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
