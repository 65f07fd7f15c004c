import { join } from 'node:path';
import { CompileError } from './compile-error.js';
import { filesBelow, foldersIn, isFile, isFolder, readSource, type SourceFile } from './source-file.js';

/** The sources of one FHIR package: its configuration, its FSH, and resources that are written as JSON. */
export interface IgProject {
  readonly configuration: SourceFile;
  readonly fsh: readonly SourceFile[];
  readonly resources: readonly SourceFile[];
}

export const configurationFile = 'sushi-config.yaml';

/** Where SUSHI and the IG Publisher look for resources that are no FSH. */
const resourceFolders = ['capabilities', 'examples', 'extensions', 'models', 'operations', 'profiles', 'resources', 'vocabulary'];

/**
 * The IG projects in the given folders. A folder with a sushi-config.yaml is one project, laid out as SUSHI lays them out
 * (FSH in input/fsh, or anywhere below if there is no such folder). Otherwise the folders in it are projects, and folders
 * of the same name belong together: `input/ltt/sushi-config.yaml` configures what is in `fsh/ltt`. A folder with such a `fsh` and `input`
 * stands for the two.
 * @throws CompileError when a folder is missing, or there is no project in them
 */
export function findProjects(folders: readonly string[]): IgProject[] {
  for (const folder of folders) {
    if (!isFolder(folder)) throw new CompileError(`There is no folder ${folder}`);
  }
  const single = folders.filter(hasConfiguration).map(projectIn);
  const shared = projectsAcross(folders.filter((folder) => !hasConfiguration(folder)).flatMap(halves));
  const projects = [...single, ...shared];
  if (projects.length === 0) {
    throw new CompileError(`No ${configurationFile} was found in ${folders.join(', ')}, nor in the folders directly in there`);
  }
  return projects;
}

/** True when the folder is an IG project by itself. */
export function hasConfiguration(folder: string): boolean {
  return isFile(join(folder, configurationFile));
}

/** The folders fsh and input of a repository that keeps them apart, each with a folder for each project; otherwise the folder itself. */
function halves(folder: string): string[] {
  const both = ['fsh', 'input'].map((name) => join(folder, name));
  return both.every((half) => isFolder(half) && !hasConfiguration(half)) ? both : [folder];
}

function projectIn(folder: string): IgProject {
  const input = join(folder, 'input');
  const fsh = join(input, 'fsh');
  return {
    configuration: readSource(join(folder, configurationFile)),
    fsh: filesBelow(isFolder(fsh) ? fsh : folder, '.fsh'),
    resources: resourcesIn(input),
  };
}

function projectsAcross(folders: readonly string[]): IgProject[] {
  const names = [...new Set(folders.flatMap(foldersIn))].sort();
  return names.flatMap((name) => {
    const parts = folders.map((folder) => join(folder, name)).filter(isFolder);
    const configured = parts.filter(hasConfiguration);
    const fsh = parts.flatMap((part) => filesBelow(part, '.fsh'));
    const [home, second] = configured;
    if (second !== undefined) throw new CompileError(`Both ${configured.join(' and ')} have a ${configurationFile}; one is needed`);
    if (home === undefined) {
      if (fsh.length === 0) return [];
      throw new CompileError(`${parts.join(' and ')} have FSH but no ${configurationFile}`);
    }
    return [{ configuration: readSource(join(home, configurationFile)), fsh, resources: resourcesIn(home) }];
  });
}

function resourcesIn(folder: string): SourceFile[] {
  return resourceFolders.flatMap((name) => filesBelow(join(folder, name), '.json'));
}
