import { didYouMean } from '../../../finding/hint.js';
import { isObject, type JsonObject } from '../../../fhir/json.js';
import type { Cursor } from '../../cursor.js';
import type { FindingStep } from '../../contract.js';
import type { ValueCheck } from '../../value-check.js';
import { listOf, objectOf, objectsOf, textOf } from '../../value/members.js';
import { hasUnusualScheme, isAbsolute, reportUnusualScheme } from '../../value/absolute-url.js';
import { checkFilter } from './filter.js';

/**
 * A ValueSet as data: its parts come from code systems and value sets that there are, and name codes that these have
 * (http://hl7.org/fhir/R4/valueset.html).
 */
export const valueSetCheck: ValueCheck = (value, _extra, at) => {
  const compose = isObject(value) ? objectOf(value, 'compose') : undefined;
  if (compose === undefined) return;
  for (const list of ['include', 'exclude'])
    for (const { item, index } of objectsOf(compose, list)) checkPart(item, ['compose', list, index], at);
};

function checkPart(part: JsonObject, place: readonly FindingStep[], at: Cursor): void {
  listOf(part, 'valueSet').forEach((canonical, index) => {
    if (typeof canonical === 'string' && at.canonical(canonical) === undefined)
      at.report('value-set-import-unverified', { canonical }, { below: [...place, 'valueSet', index] });
  });
  const stated = textOf(part, 'system');
  if (stated === undefined) return;
  const below = [...place, 'system'];
  const bar = stated.indexOf('|');
  const system = bar < 0 ? stated : stated.slice(0, bar);
  const version = textOf(part, 'version');
  if (bar >= 0) at.report('value-set-system-version', { system: stated, url: system, version: stated.slice(bar + 1) }, { below });
  if (!isAbsolute(system)) {
    at.report('value-set-system-relative', { system }, { below });
    return;
  }
  if (hasUnusualScheme(system)) reportUnusualScheme(at, system, below);
  const found = at.canonical(system);
  if (found?.type === 'ValueSet') {
    at.report('value-set-system-value-set', { system }, { below });
    return;
  }
  const content = found?.type === 'CodeSystem' ? found.content : undefined;
  if (content?.['content'] === 'supplement') {
    at.report('value-set-system-supplement', { system, base: textOf(content, 'supplements') ?? '–' }, { below });
    return;
  }
  for (const { item, index } of objectsOf(part, 'concept')) {
    const code = textOf(item, 'code');
    if (code === undefined) continue;
    const known = at.terminology.lookup({ system, code, ...(version === undefined ? {} : { version }) });
    if (known.outcome === 'unknown-code')
      at.report('code-unknown', { system, code, hint: didYouMean(known.nearest) }, { below: [...place, 'concept', index, 'code'] });
  }
  for (const { item, index } of objectsOf(part, 'filter')) checkFilter(item, { system, version, content }, [...place, 'filter', index], at);
}
