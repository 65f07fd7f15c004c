import type { Finding } from '../finding/finding.js';

/** Findings that say that a code is wrong for its element. */
const bindingIds: ReadonlySet<string> = new Set(['binding-required', 'binding-max', 'binding-extensible', 'binding-code-missing']);
const prescribedIds: ReadonlySet<string> = new Set(['fixed-value', 'pattern-value']);
/** Findings that say that a value is not there, or not what its type or the profile demands: what depends on it fails too. */
const partIds: ReadonlySet<string> = new Set([...prescribedIds, 'cardinality-min', 'primitive-json-type', 'primitive-empty', 'primitive-format']);

type Path = readonly (string | number)[];

/** Places where something was said, by what it was about. */
interface Said {
  readonly prescribed: ReadonlySet<string>;
  /** Codings and concepts of which a part is missing or wrong. */
  readonly faulty: ReadonlySet<string>;
  /** Reported by a binding that allows no other code. */
  readonly bound: ReadonlySet<string>;
  readonly boundByMax: ReadonlySet<string>;
  /** Codings and concepts with a code that its system does not have. */
  readonly unknown: ReadonlySet<string>;
  /** Extensions that are no part of the one they stand in. */
  readonly noPart: ReadonlySet<string>;
}

/**
 * Leaves out what follows from another finding about the same value, so that one mistake is one finding:
 * - a code that is prescribed, or whose system, code or coding is itself reported as missing or wrong, is not reported again by its binding;
 * - a code that is reported so, or by a binding that allows no other, is not reported again as unknown in its system;
 * - a code that is unknown in its system is not reported again as outside a value set that allows others;
 * - a code that is outside the greatest value set allowed is not reported again as outside the one within it;
 * - a display that a profile prescribes is not reported again as another name than the code's;
 * - a part that a complex extension does not have is not reported again as outside its slices.
 */
export function oneFindingPerMistake(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const places = (ids: ReadonlySet<string>): Finding[] => findings.filter(({ id }) => ids.has(id));
  const said: Said = {
    prescribed: new Set(places(prescribedIds).map(({ path }) => key(path))),
    faulty: new Set(places(partIds).flatMap(({ path }) => conceptsOf(path))),
    bound: new Set(places(new Set(['binding-required', 'binding-max'])).map(({ path }) => key(path))),
    boundByMax: new Set(places(new Set(['binding-max'])).map(({ path }) => key(path))),
    unknown: new Set(places(new Set(['code-unknown'])).flatMap(({ path }) => conceptsOf(path))),
    noPart: new Set(places(new Set(['extension-part-unknown'])).map(({ path }) => key(path.slice(0, -1)))),
  };
  return findings.filter((finding) => !follows(finding, said));
}

function follows({ id, path }: Finding, said: Said): boolean {
  const here = key(path);
  if (bindingIds.has(id)) return said.prescribed.has(here) || said.faulty.has(here) || (id === 'binding-extensible' && (said.boundByMax.has(here) || said.unknown.has(here)));
  if (id === 'code-unknown') return conceptsOf(path).some((concept) => said.faulty.has(concept) || said.bound.has(concept));
  return (id === 'display-mismatch' && said.prescribed.has(here)) || (id === 'slice-closed' && said.noPart.has(here));
}

/** The Coding, and the CodeableConcept around it, that a system, code or coding belongs to. */
function conceptsOf(path: Path): string[] {
  const name = path.at(-1);
  if (name === 'coding') return [key(path.slice(0, -1))];
  if (name !== 'code' && name !== 'system') return [];
  return [key(path.slice(0, -1)), ...(path.at(-3) === 'coding' ? [key(path.slice(0, -3))] : [])];
}

function key(path: Path): string {
  return path.join('\n');
}
