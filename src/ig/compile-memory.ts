import type { CompiledProject } from './compile-project.js';
import type { ConfiguredProject } from './configuration.js';
import { packageLabel, type FhirPackage } from './fhir-package.js';
import type { FshProblem } from './fsh-problem.js';
import type { IgProject } from './project.js';
import type { SourceFile } from './source-file.js';

/** A project as it was compiled, and what SUSHI said about it. */
export interface KeptProject {
  readonly compiled: CompiledProject;
  readonly problems: readonly FshProblem[];
}

interface Kept extends KeptProject {
  readonly project: IgProject;
  readonly authored: readonly FhirPackage[];
}

/**
 * What a command that compiles again and again keeps between runs: configurations that were read, and packages whose sources and
 * dependencies are as they were. A package that is kept is the same object, so that what builds on it is kept as well.
 */
export class CompileMemory {
  readonly #configured = new Map<string, ConfiguredProject>();
  readonly #compiled = new Map<string, Kept>();

  /** A project's configuration, if its file has the same text as before. */
  configuration(project: IgProject): ConfiguredProject | undefined {
    const kept = this.#configured.get(project.configuration.path);
    return kept !== undefined && sameText(kept.project.configuration, project.configuration) ? { ...kept, project } : undefined;
  }

  keepConfiguration(configured: ConfiguredProject): void {
    this.#configured.set(configured.project.configuration.path, configured);
  }

  /** A project's package, if nothing that it is made of has changed. */
  package(configured: ConfiguredProject, authored: readonly FhirPackage[]): KeptProject | undefined {
    const kept = this.#compiled.get(packageLabel(configured));
    if (kept === undefined || !sameSources(kept.project, configured.project)) return undefined;
    return kept.authored.length === authored.length && kept.authored.every((each, index) => each === authored[index]) ? kept : undefined;
  }

  keepPackage({ project, ...label }: ConfiguredProject, authored: readonly FhirPackage[], kept: KeptProject): void {
    this.#compiled.set(packageLabel(label), { ...kept, project, authored });
  }
}

function sameSources(a: IgProject, b: IgProject): boolean {
  return sameText(a.configuration, b.configuration) && sameTexts(a.fsh, b.fsh) && sameTexts(a.resources, b.resources);
}

function sameTexts(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return (
    a.length === b.length &&
    a.every((file, index) => {
      const other = b[index];
      return other !== undefined && sameText(file, other);
    })
  );
}

const sameText = (a: SourceFile, b: SourceFile): boolean => a.path === b.path && a.text === b.text;
