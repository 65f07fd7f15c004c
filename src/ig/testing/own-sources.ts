import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from '../../definitions/core.js';
import { compile } from '../compile.js';
import type { FhirPackage } from '../fhir-package.js';
import { describeProblem } from '../fsh-problem.js';
import { findProjects } from '../project.js';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

let compiled: Promise<Map<string, FhirPackage>> | undefined;

/** The packages of this repository, by name: compiled once for all tests of a process, so do not change them. */
export function ownPackages(): Promise<Map<string, FhirPackage>> {
  return (compiled ??= compileOwnSources());
}

/** Compiles this repository's fsh/ and input/ anew. */
export async function compileOwnSources(): Promise<Map<string, FhirPackage>> {
  const projects = findProjects([join(repository, 'fsh'), join(repository, 'input')]);
  const { packages, problems } = await compile(projects, { core: loadCore() });
  // Ours has no warnings either: a warning here is something that a maintainer should see.
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return new Map(packages.map((each) => [each.name, each]));
}
