import { splitCanonical } from '../../../fhir/canonical.js';
import { didYouMean } from '../../../finding/hint.js';
import { isObject, type JsonObject } from '../../../fhir/json.js';
import type { DefinitionAccess } from '../../definition-access.js';
import type { CheckContext, FindingStep } from '../../contract.js';
import type { ValueCheck } from '../../value-check.js';
import { objectsOf, textOf } from '../../value/members.js';

/** One side of a map: where its codes come from. */
interface Side {
  readonly system: string;
  readonly version: string | undefined;
  readonly valueSet: string | undefined;
}

/** A ConceptMap as data: it maps codes that there are, between the value sets it names (http://hl7.org/fhir/R4/conceptmap.html). */
export const conceptMapCheck: ValueCheck = (value, _extra, at) => {
  if (!isObject(value)) return;
  const [source, target] = [scopeOf(value, 'source', at), scopeOf(value, 'target', at)];
  for (const { item: group, index } of objectsOf(value, 'group')) {
    const [from, to] = [sideOf(group, 'source', source), sideOf(group, 'target', target)];
    for (const { item: element, index: i } of objectsOf(group, 'element')) {
      const place: FindingStep[] = ['group', index, 'element', i];
      checkCode(element, from, place, at);
      for (const { item, index: j } of objectsOf(element, 'target')) checkCode(item, to, [...place, 'target', j], at);
    }
  }
};

/** The value set that a whole side of the map is about. */
function scopeOf(map: JsonObject, name: 'source' | 'target', at: CheckContext & DefinitionAccess): string | undefined {
  for (const type of ['Uri', 'Canonical']) {
    const key = `${name}${type}`;
    const canonical = textOf(map, key);
    if (canonical === undefined) continue;
    const found = at.canonical(canonical);
    if (found && found.type !== 'ValueSet') {
      at.report(
        'canonical-wrong-type',
        { canonical, found: found.type, expected: 'ValueSet' },
        { below: [{ key, segment: `${name}.ofType(${type.toLowerCase()})` }] },
      );
      return undefined;
    }
    return found && canonical;
  }
  return undefined;
}

function sideOf(group: JsonObject, name: 'source' | 'target', valueSet: string | undefined): Side | undefined {
  const stated = textOf(group, name);
  if (stated === undefined) return undefined;
  const { url, version } = splitCanonical(stated);
  return { system: url, version: textOf(group, `${name}Version`) ?? version, valueSet };
}

function checkCode(element: JsonObject, side: Side | undefined, place: readonly FindingStep[], at: CheckContext & DefinitionAccess): void {
  const code = textOf(element, 'code');
  if (side === undefined || code === undefined) return;
  const { system, version, valueSet } = side;
  const coding = { system, code, ...(version === undefined ? {} : { version }) };
  const below = [...place, 'code'];
  const known = at.terminology.lookup(coding);
  if (known.outcome === 'unknown-code') at.report('code-unknown', { system, code, hint: didYouMean(known.nearest) }, { below });
  else if (known.outcome === 'found' && valueSet !== undefined && at.terminology.member(valueSet, coding).outcome === 'not-a-member')
    at.report('concept-map-code-not-in-value-set', { code, system, valueSet }, { below });
}
