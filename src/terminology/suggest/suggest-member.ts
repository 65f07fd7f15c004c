import type { SystemContent } from '../content/system-content.js';
import { stateIn, type Expansion } from '../expansion/expansion.js';
import type { Members } from '../expansion/members.js';
import type { CodeInData } from '../terminology.js';
import { codesMeantBy } from './danish-words.js';
import { Nearest, type NamedCode } from './nearest.js';

/**
 * The member of a value set that a code which is not a member was probably meant for: the same code in another of its systems,
 * else the code that a Danish word stands for, else what `nearestIn` finds; the code's own system first.
 */
export function suggestMember(
  expansion: Expansion,
  { system, code }: CodeInData,
  nearestIn: (part: Members) => Nearest,
): CodeInData | undefined {
  const parts = [...expansion.systems.values()];
  if (system !== undefined) {
    const other = parts.find((part) => part.system !== system && stateIn(expansion, { system: part.system, code }) === 'in');
    if (other !== undefined) return { system: other.system, code };
    parts.sort((a, b) => Number(b.system === system) - Number(a.system === system));
  }
  for (const part of parts) {
    const word = codesMeantBy(code).find((meant) => stateIn(expansion, { system: part.system, code: meant }) === 'in');
    const nearest = word ?? nearestIn(part).find(code);
    if (nearest !== undefined) return system === undefined ? { code: nearest } : { system: part.system, code: nearest };
  }
  return undefined;
}

/** What may be suggested of one system of a value set: its members, by code and by every name they have. */
export function nearestMembers(part: Members, expansion: Expansion, content: SystemContent | undefined): Nearest {
  return new Nearest(namedMembers(part, expansion, content));
}

function* namedMembers(part: Members, expansion: Expansion, content: SystemContent | undefined): Iterable<NamedCode> {
  const ownNames = expansion.names.get(part.system);
  for (const key of part.in.keys()) {
    const concept = content?.find(key);
    const isKnown = content !== undefined && concept !== undefined;
    const code = isKnown ? content.codeOf(concept) : key;
    yield { code, names: [...(ownNames?.get(code) ?? []), ...(isKnown ? content.displaysOf(concept) : [])] };
  }
}
