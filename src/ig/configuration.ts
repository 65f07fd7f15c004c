import type { fshtypes } from 'fsh-sushi';
import { corePackage } from '../definitions/core-package.js';
import type { PackageId } from './fhir-package.js';
import type { FshProblem } from './fsh-problem.js';
import type { IgProject } from './project.js';
import type { SushiLibrary } from './sushi.js';

/** A project whose configuration has been read. */
export interface ConfiguredProject extends PackageId {
  readonly project: IgProject;
  readonly configuration: fshtypes.Configuration;
  /** Without R4 core, which every package depends on. */
  readonly dependencies: readonly PackageId[];
}

/** The FHIR NPM specification's names; and nothing that could lead out of the output folder. */
const packageName = /^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/;
const packageVersion = /^[A-Za-z0-9][A-Za-z0-9.+_-]*$/;

/** Reads a project's sushi-config.yaml. What is wrong with it is put into `problems`, and nothing is returned. */
export function configure(project: IgProject, library: SushiLibrary, problems: FshProblem[]): ConfiguredProject | undefined {
  const { path, text } = project.configuration;
  const configuration = readConfiguration(text, path, library);
  // SUSHI has said what is wrong with it.
  if (!configuration) return undefined;
  const { id: name = '', version = '', fhirVersion } = configuration;
  const fail = (message: string): undefined => {
    problems.push({ severity: 'error', message, file: path });
    return undefined;
  };
  if (!packageName.test(name)) return fail(`The id "${name}" is no package name; write it as in "kl.dk.fhir.ltt"`);
  if (!packageVersion.test(version)) return fail(`The version "${version}" is no package version; write it as in "1.0.1"`);
  if (!fhirVersion.includes(corePackage.version)) {
    return fail(`FHIR ${fhirVersion.join(', ')} is not supported; the definitions here are those of R4 ${corePackage.version}`);
  }
  const dependencies: PackageId[] = [];
  for (const { packageId, version: wanted } of configuration.dependencies ?? []) {
    if (!packageId || !wanted) return fail(`The dependency ${packageId ?? ''} has no version`);
    if (packageId !== corePackage.name) dependencies.push({ name: packageId, version: wanted });
  }
  return { project, configuration, name, version, dependencies };
}

function readConfiguration(text: string, path: string, { sushi, problems }: SushiLibrary): fshtypes.Configuration | undefined {
  const before = problems().length;
  try {
    return sushi.sushiImport.importConfiguration(text, path);
  } catch (error) {
    // SUSHI logs why and then throws; only a throw without a word is its own failure.
    if (problems().length === before) throw error;
    return undefined;
  }
}
