import type { ValueSet, ValueSetExpansionContains } from 'fhir/r4.js';
import { foldCode } from '../content/system-content.js';
import type { TerminologySource } from '../source.js';
import type { Codes } from './expansion.js';
import { members, type Members, type State } from './members.js';

/** Extensions by which a server says that an expansion is not the whole. */
const incomplete: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/StructureDefinition/valueset-unclosed',
  'http://hl7.org/fhir/StructureDefinition/valueset-toocostly',
]);

/** The codes of an expansion that came with a value set. Used where the value set has no compose. */
export function storedCodes(valueSet: ValueSet, source: TerminologySource): Codes {
  const expansion = valueSet.expansion ?? { timestamp: '' };
  const codes = new Map<string, Set<string>>();
  let count = 0;
  const open: ValueSetExpansionContains[] = [...(expansion.contains ?? [])];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    count++;
    open.push(...(item.contains ?? []));
    if (item.system === undefined || item.code === undefined) continue;
    const found = codes.get(item.system) ?? new Set();
    codes.set(item.system, found.add(item.code));
  }
  const isPart =
    (expansion.extension ?? []).some(({ url }) => incomplete.has(url)) || (expansion.total ?? 0) > count || (expansion.offset ?? 0) > 0;
  const rest: State = isPart ? { kind: 'value-set-partial', valueSet: valueSet.url ?? '' } : 'out';
  const systems = [...codes].map(([system, listed]): [string, Members] => {
    const folds = source.codeSystem(system)?.folds ?? false;
    return [system, members(system, { folds, in: new Set([...listed].map((code) => foldCode(code, folds))), others: rest })];
  });
  return { systems: new Map(systems), elsewhere: rest };
}
