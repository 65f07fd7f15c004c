import { nearest } from '../finding/hint.js';
import type { FshProblem } from './fsh-problem.js';
import type { SourceFile } from './source-file.js';

/** A definition or instance in FSH, and what it is built on. */
interface Entity {
  readonly name: string;
  readonly id: string;
  readonly parent: string | undefined;
  readonly file: string;
  readonly line: number;
}

const declaration = /^\s*(?:Profile|Extension|Logical|Resource|Instance)\s*:\s*(\S+)/;
const part = /^\s*(Parent|InstanceOf|Id)\s*:\s*(\S+)/;

/**
 * Reports a parent that does not exist once, at the definition that names it, and before what follows from it. SUSHI repeats it wherever
 * the definition is used, and then misses all that the definition would have had.
 * @param known names of definitions outside the FSH, for what may have been meant
 */
export function rootCausesFirst(
  problems: readonly FshProblem[],
  sources: readonly SourceFile[],
  known: () => Iterable<string>,
): FshProblem[] {
  if (!problems.some(({ message }) => missingParent.test(message) || isEndless(message))) return [...problems];
  const entities = sources.flatMap(entitiesIn);
  const byName = new Map(entities.flatMap((each) => [[each.name, each] as const, [each.id, each] as const]));
  const circles = entities.filter((each) => isInCircle(each, byName));
  const orphans = entities.filter(({ name, parent }) =>
    problems.some(({ message }) => {
      const [, missing, of] = missingParent.exec(message) ?? [];
      return of === name && missing === parent && missing !== undefined && !byName.has(missing);
    }),
  );
  const causes = [...orphans.map((each) => orphanProblem(each, [...byName.keys(), ...known()])), ...circleProblems(circles, byName)];
  if (causes.length === 0) return [...problems];
  const faulty = new Set([...orphans, ...circles]);
  const fails = (name: string | undefined): boolean => {
    for (let each = byName.get(name ?? ''), steps = 0; each && steps <= entities.length; each = byName.get(each.parent ?? ''), steps++)
      if (faulty.has(each)) return true;
    return false;
  };
  /** Rules that could not be applied because SUSHI met the missing parent at them. */
  const stopped = new Set(
    problems.filter(({ message }) => missingParent.test(message)).map(({ file, line }) => `${String(file)}:${String(line)}`),
  );
  const rest = problems.filter(({ message, severity, file, line }) => {
    if (severity !== 'error') return true;
    if (isEndless(message)) return circles.length === 0;
    const [, missing, of] = missingParent.exec(message) ?? [];
    if (of !== undefined) return !fails(of) && !fails(missing);
    if (fails(/^InstanceOf (\S+) not found for/.exec(message)?.[1])) return false;
    return !stopped.has(`${String(file)}:${String(line)}`);
  });
  return [...causes, ...rest];
}

const missingParent = /^Parent (\S+) not found for (\S+)$/;
const isEndless = (message: string): boolean => message === 'Maximum call stack size exceeded';

function entitiesIn({ path, text }: SourceFile): Entity[] {
  const found: { name: string; id: string; parent: string | undefined; file: string; line: number }[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const name = declaration.exec(line)?.[1];
    if (name !== undefined) found.push({ name, id: name, parent: undefined, file: path, line: index + 1 });
    const [, keyword, value] = part.exec(line) ?? [];
    const last = found.at(-1);
    if (last === undefined || value === undefined) return;
    if (keyword === 'Id') last.id = value;
    else last.parent = value;
  });
  return found;
}

function orphanProblem({ name, parent = '', file, line }: Entity, known: readonly string[]): FshProblem {
  const meant = nearest(parent, known);
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
  return {
    severity: 'error',
    message: `The parent ${parent} of ${name} is neither in the FSH nor in FHIR R4 or a dependency of sushi-config.yaml${hint}`,
    file,
    line,
    column: 1,
  };
}

function isInCircle(start: Entity, byName: ReadonlyMap<string, Entity>): boolean {
  const seen = new Set<Entity>();
  for (let each = byName.get(start.parent ?? ''); each && !seen.has(each); each = byName.get(each.parent ?? '')) {
    if (each === start) return true;
    seen.add(each);
  }
  return false;
}

/** One problem for each circle, at its first definition. */
function circleProblems(circles: readonly Entity[], byName: ReadonlyMap<string, Entity>): FshProblem[] {
  const told = new Set<Entity>();
  return circles.flatMap((first): FshProblem[] => {
    if (told.has(first)) return [];
    const names = [first.name];
    told.add(first);
    for (let each = byName.get(first.parent ?? ''); each && each !== first; each = byName.get(each.parent ?? '')) {
      names.push(each.name);
      told.add(each);
    }
    const { file, line } = first;
    const message = `The parents go in a circle: ${[...names, first.name].join(' → ')}`;
    return [{ severity: 'error', message, file, line, column: 1 }];
  });
}
