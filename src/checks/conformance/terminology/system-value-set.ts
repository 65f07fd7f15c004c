import type { JsonObject } from '../../../fhir/json.js';
import type { CheckContext } from '../../contract.js';
import type { DefinitionAccess } from '../../definition-access.js';
import { objectOf, objectsOf, textOf } from '../../value/members.js';

/** CodeSystem.valueSet names the value set of all its codes: one part, the whole system. */
export function checkSystemValueSet(system: JsonObject, at: CheckContext & DefinitionAccess): void {
  const valueSet = textOf(system, 'valueSet');
  const url = textOf(system, 'url');
  if (valueSet === undefined || url === undefined) return;
  const found = at.canonical(valueSet);
  if (found?.type !== 'ValueSet' || found.content === undefined) return;
  const parts = objectsOf(objectOf(found.content, 'compose') ?? {}, 'include');
  const [first] = parts;
  const isWhole =
    first !== undefined &&
    parts.length === 1 &&
    first.item['system'] === url &&
    !['valueSet', 'concept', 'filter'].some((part) => Object.hasOwn(first.item, part));
  if (!isWhole) at.report('code-system-value-set', { valueSet, url }, { below: ['valueSet'] });
}
