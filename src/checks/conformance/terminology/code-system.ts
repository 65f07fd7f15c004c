import { splitCanonical } from '../../../fhir/canonical.js';
import { didYouMean } from '../../../finding/hint.js';
import { isObject, type JsonObject } from '../../../fhir/json.js';
import type { CheckContext } from '../../contract.js';
import type { DefinitionAccess } from '../../definition-access.js';
import type { ValueCheck } from '../../value-check.js';
import { objectsOf, textOf } from '../../value/members.js';
import { Place } from '../../place.js';
import { propertiesOf } from './declared-properties.js';
import { checkPropertyValue } from './property-value.js';
import { checkSystemValueSet } from './system-value-set.js';
import type { SystemView } from './system-view.js';

/** A concept, and where it stands. */
interface Concept {
  readonly concept: JsonObject;
  readonly place: Place;
}

/** A CodeSystem as data: each code once, as many as it says, with the properties it declares (http://hl7.org/fhir/R4/codesystem.html). */
export const codeSystemCheck: ValueCheck = (value, _extra, at) => {
  if (!isObject(value)) return;
  const concepts = conceptsOf(value);
  checkContent(value, concepts, at);
  const codes = checkDuplicates(concepts, at);
  const view: SystemView = { codes, properties: propertiesOf(value, at), at };
  for (const { concept, place } of concepts) {
    for (const { item, index } of objectsOf(concept, 'property'))
      checkPropertyValue(item, place.below('property', index), view, textOf(value, 'supplements'));
  }
  checkSupplement(value, concepts, at);
  checkSystemValueSet(value, at);
};

/** All concepts, however deep. A list of its own instead of recursion: they may nest deeply. */
function conceptsOf(system: JsonObject): Concept[] {
  const found: Concept[] = [];
  const open: { readonly holder: JsonObject; readonly place: Place }[] = [{ holder: system, place: new Place() }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { item, index } of objectsOf(next.holder, 'concept')) {
      const place = next.place.below('concept', index);
      found.push({ concept: item, place });
      open.push({ holder: item, place });
    }
  }
  return found;
}

function checkContent(system: JsonObject, concepts: readonly Concept[], at: CheckContext & DefinitionAccess): void {
  const content = textOf(system, 'content');
  const isSupplement = content === 'supplement';
  if (!isSupplement && Object.hasOwn(system, 'supplements'))
    at.report('code-system-content', { found: content ?? '–', expected: 'supplement' }, { below: ['content'] });
  if (isSupplement && !Object.hasOwn(system, 'supplements')) at.report('code-system-supplements-missing', {}, { below: ['content'] });
  if (isSupplement && Object.hasOwn(system, 'caseSensitive')) at.report('code-system-supplement-case', {}, { below: ['caseSensitive'] });
  const [first] = concepts;
  if (content === 'not-present' && first) at.report('code-system-not-present', {}, { below: ['concept', 0] });
  if (content === 'complete' && !first) at.report('code-system-empty', {}, { below: ['content'] });
  const { count } = system;
  if (typeof count !== 'number') return;
  const params = { stated: count, found: concepts.length };
  if (content === 'complete' && count !== concepts.length) at.report('code-system-count', params, { below: ['count'] });
  if ((content === 'example' || content === 'fragment') && concepts.length > count)
    at.report('code-system-count', params, { below: ['count'], severity: 'warning' });
}

/** @returns all codes */
function checkDuplicates(concepts: readonly Concept[], at: CheckContext & DefinitionAccess): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { concept, place } of concepts) {
    const code = textOf(concept, 'code');
    if (code === undefined) continue;
    if (codes.has(code)) at.report('code-system-duplicate', { code }, { below: place.below('code').steps });
    codes.add(code);
  }
  return codes;
}

/** A supplement adds to codes that there are. */
function checkSupplement(system: JsonObject, concepts: readonly Concept[], at: CheckContext & DefinitionAccess): void {
  const supplements = textOf(system, 'supplements');
  if (supplements === undefined) return;
  const { url, version } = splitCanonical(supplements);
  for (const { concept, place } of concepts) {
    const code = textOf(concept, 'code');
    const known = code === undefined ? undefined : at.terminology.lookup({ system: url, version, code });
    if (code !== undefined && known?.outcome === 'unknown-code')
      at.report('code-unknown', { system: url, code, hint: didYouMean(known.nearest) }, { below: place.below('code').steps });
  }
}
