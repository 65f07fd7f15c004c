import type { CoreDefinitions } from '../definitions/core.js';
import { CompileError } from './compile-error.js';
import type { CompileMemory } from './compile-memory.js';
import { compileProject } from './compile-project.js';
import { configure, type ConfiguredProject } from './configuration.js';
import { inDependencyOrder } from './dependency-order.js';
import { packageLabel, type FhirPackage, type PackageId } from './fhir-package.js';
import { hasErrors, type FshProblem } from './fsh-problem.js';
import type { FshSources } from './lint/source/fsh-sources.js';
import type { IgProject } from './project.js';
import { givenFor, withPublished, type GivenPackage, type PublishedSources } from './published-packages.js';
import { onItsLine } from './rule-line.js';
import { rootCausesFirst } from './root-causes.js';
import { withSushi } from './sushi.js';
import { onItsYamlLine } from './yaml-place.js';

export interface CompileOptions {
  readonly core: CoreDefinitions;
  /** Where to take dependencies from, instead of compiling those that are among the projects. */
  readonly published?: PublishedSources;
  /** Whether StructureDefinitions get a snapshot. Yes, unless told otherwise. */
  readonly snapshot?: boolean;
  /** What is kept from run to run, for a command that compiles again and again with the same options. */
  readonly memory?: CompileMemory;
}

export interface Compilation {
  /** In the order of their dependencies. Those compiled before the first project with an error, if there is one. */
  readonly packages: readonly FhirPackage[];
  /** The FSH of each package, by its label. */
  readonly fsh: ReadonlyMap<string, FshSources>;
  /** Errors and warnings about the sources, in the order in which they were found. */
  readonly problems: readonly FshProblem[];
}

/**
 * Compiles IG projects into FHIR packages with SUSHI, over the given core definitions: nothing is downloaded, no cache is
 * read, unless `published` asks for it. Calls take turns.
 * @throws CompileError when a dependency cannot be found, or SUSHI is not installed; errors in the FSH are in the result
 */
export async function compile(projects: readonly IgProject[], options: CompileOptions): Promise<Compilation> {
  const { core, published = {}, snapshot = true, memory } = options;
  const hasPublished = published.cache !== undefined || published.registry !== undefined;
  const fromPublished = hasPublished && published.authoredFirst !== true;
  return withSushi(async (library) => {
    const problems: FshProblem[] = [];
    const configured = projects.flatMap((project) => {
      const known = memory?.configuration(project) ?? configure(project, library, problems);
      if (known !== undefined) memory?.keepConfiguration(known);
      return known ?? [];
    });
    problems.push(...sameLabels(configured), ...emptyProjects(configured));
    const sources = projects.flatMap(({ fsh }) => fsh);
    const configurations = projects.map(({ configuration }) => configuration);
    const said = (): FshProblem[] => {
      const placed = [...problems, ...library.problems().map((problem) => onItsLine(problem, sources))];
      return rootCausesFirst(placed, sources, () => namesIn(core)).map((problem) => onItsYamlLine(problem, configurations));
    };
    if (hasErrors(said())) return { packages: [], fsh: new Map(), problems: said() };

    const wanted = fromPublished ? withoutDependencies(configured) : inDependencyOrder(configured);
    if (!hasPublished) requireAuthored(wanted, published.given ?? []);
    const packages: FhirPackage[] = [];
    const fsh = new Map<string, FshSources>();
    await withPublished(published, library, async (places) => {
      for (const project of wanted) {
        const authored = fromPublished ? [] : directDependencies(project, packages);
        const kept = memory?.package(project, authored);
        const before = library.problems();
        const compiled =
          kept?.compiled ?? (await compileProject(project, { library, core, authored, sources: places, published, snapshot }));
        problems.push(...(kept?.problems ?? []));
        packages.push(compiled.package);
        fsh.set(packageLabel(compiled.package), compiled.fsh);
        if (hasErrors(said())) {
          packages.pop();
          break;
        }
        if (kept === undefined)
          memory?.keepPackage(project, authored, {
            compiled,
            problems: newProblems(before, library.problems()).map((problem) => onItsLine(problem, sources)),
          });
      }
    });
    return { packages, fsh, problems: said() };
  });
}

/** The resources and data types that FHIR itself has. */
const namesIn = ({ structures }: CoreDefinitions): string[] => structures.map(({ name }) => name);

/** What SUSHI said since. */
function newProblems(before: readonly FshProblem[], after: readonly FshProblem[]): FshProblem[] {
  const known = new Set(before.map((problem) => JSON.stringify(problem)));
  return after.filter((problem) => !known.has(JSON.stringify(problem)));
}

/** The projects that no other depends on: the others are replaced by what is published. */
function withoutDependencies(projects: readonly ConfiguredProject[]): ConfiguredProject[] {
  const replaced = new Set(projects.flatMap(({ dependencies }) => dependencies.map(packageLabel)));
  return inDependencyOrder(projects).filter((project) => !replaced.has(packageLabel(project)));
}

/** Two projects that make one package: the second would replace the first. */
function sameLabels(projects: readonly ConfiguredProject[]): FshProblem[] {
  return projects.flatMap((project, index): FshProblem[] => {
    const first = projects.slice(0, index).find((other) => packageLabel(other) === packageLabel(project));
    if (first === undefined) return [];
    const file = project.project.configuration.path;
    return [
      {
        severity: 'error',
        message: `The project makes the package ${packageLabel(project)}, which ${first.project.configuration.path} makes as well; give one of them another id or version`,
        file,
      },
    ];
  });
}

/** Projects without any source: most often the FSH is in another folder than the one that was named. */
function emptyProjects(projects: readonly ConfiguredProject[]): FshProblem[] {
  return projects
    .filter(({ project }) => project.fsh.length === 0 && project.resources.length === 0)
    .map(
      (project): FshProblem => ({
        severity: 'warning',
        message: `The project ${packageLabel(project)} has neither FSH nor resources: SUSHI's layout has them in input/fsh and in input/resources, input/examples and the like, beside sushi-config.yaml`,
        file: project.project.configuration.path,
      }),
    );
}

function requireAuthored(projects: readonly ConfiguredProject[], given: readonly GivenPackage[]): void {
  const authored = [...projects, ...given].map(packageLabel);
  for (const project of projects) {
    for (const dependency of project.dependencies.filter(
      (each) => !authored.includes(packageLabel(each)) && givenFor(each, given) === undefined,
    )) {
      throw new CompileError(
        `${packageLabel(project)} depends on ${packageLabel(dependency)}, which is not among the sources (${authored.join(', ')}); ` +
          'name the folder it is authored in, a package with --ig, or a FHIR cache or registry that has it',
      );
    }
  }
}

function directDependencies({ dependencies }: ConfiguredProject, packages: readonly FhirPackage[]): FhirPackage[] {
  const labels = dependencies.map((dependency: PackageId) => packageLabel(dependency));
  return packages.filter((each) => labels.includes(packageLabel(each)));
}
