import type { CodeSystem, CodeSystemConcept } from 'fhir/r4.js';
import type { Expansion } from '../../terminology/expansion/expansion.js';
import type { State } from '../../terminology/expansion/members.js';
import type { Change } from './change.js';

/** Codes that only one version of a value set has. What cannot be told without an external code system is compared by its reason. */
export function compareExpansions(definition: string, before: Expansion, after: Expansion): Change[] {
  const systems = new Set([...before.systems.keys(), ...after.systems.keys()]);
  return [
    ...open(definition, undefined, before.elsewhere, after.elsewhere),
    ...[...systems].flatMap((system) => {
      const [then, now] = [before.systems.get(system), after.systems.get(system)];
      const [old, young] = [[...(then?.in.keys() ?? [])], [...(now?.in.keys() ?? [])]];
      return [
        ...old
          .filter((code) => now?.in.has(code) !== true)
          .map((code): Change => ({ definition, element: code, aspect: 'code', effect: 'stricter', before: system })),
        ...young
          .filter((code) => then?.in.has(code) !== true)
          .map((code): Change => ({ definition, element: code, aspect: 'code', effect: 'looser', after: system })),
        ...open(definition, system, then?.others ?? before.elsewhere, now?.others ?? after.elsewhere),
      ];
    }),
  ];
}

/** What is said of all codes that are not listed. */
function open(definition: string, system: string | undefined, before: State, after: State): Change[] {
  const text = (state: State): string => (typeof state === 'string' ? state : state.kind);
  if (text(before) === text(after)) return [];
  return [
    {
      definition,
      ...(system === undefined ? {} : { element: system }),
      aspect: 'other codes',
      effect: before === 'out' ? 'looser' : after === 'out' ? 'stricter' : 'other',
      before: text(before),
      after: text(after),
    },
  ];
}

/** Codes and displays that differ between two versions of a code system. A display that is not the code's is an error in a report. */
export function compareCodeSystems(before: CodeSystem, after: CodeSystem): Change[] {
  const [old, young] = [conceptsOf(before), conceptsOf(after)];
  const definition = after.url ?? '';
  return [
    ...[...old]
      .filter(([code]) => !young.has(code))
      .map(([code, display]): Change => ({ definition, element: code, aspect: 'concept', effect: 'stricter', before: display })),
    ...[...young].flatMap(([code, display]): Change[] => {
      const was = old.get(code);
      if (was === undefined) return [{ definition, element: code, aspect: 'concept', effect: 'looser', after: display }];
      return was === display ? [] : [{ definition, element: code, aspect: 'display', effect: 'other', before: was, after: display }];
    }),
  ];
}

/** Every concept of the hierarchy with its display and other names, each once. */
function conceptsOf({ concept = [] }: CodeSystem): Map<string, string> {
  const found = new Map<string, string>();
  const queue: CodeSystemConcept[] = [...concept];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    found.set(next.code, [...new Set([next.display ?? '', ...(next.designation ?? []).map(({ value }) => value)])].join(' | '));
    queue.unshift(...(next.concept ?? []));
  }
  return found;
}
