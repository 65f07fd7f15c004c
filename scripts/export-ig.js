// Writes fsh/ and input/ as the folders that SUSHI and the IG Publisher expect, one for each package:
//   npm run export:ig -- [folder]
// A folder is replaced as a whole, so that nothing stays that the sources no longer have.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));

const menu = `<ul xmlns="http://www.w3.org/1999/xhtml" class="nav navbar-nav">
  <li><a href="index.html">Home</a></li>
  <li><a href="artifacts.html">Artifacts</a></li>
</ul>
`;

/**
 * @param {string} out where to write, one folder for each package, named by its id
 * @returns {Promise<string[]>} the folders
 */
async function exportIg(out) {
  const { findProjects } = await import(pathToFileURL(join(repository, 'dist/ig/project.js')).href);
  const sources = [join(repository, 'fsh'), join(repository, 'input')];
  return findProjects(sources).map(({ configuration, fsh, resources }) => {
    const id = /^id:\s*["']?([A-Za-z0-9.-]+)/m.exec(configuration.text)?.[1];
    if (id === undefined) throw new Error(`${configuration.path} states no id`);
    const folder = join(out, id);
    rmSync(folder, { recursive: true, force: true });
    const home = dirname(configuration.path);
    const fshHome = join(repository, 'fsh', relative(join(repository, 'input'), home));
    const copy = (/** @type {string} */ from, /** @type {string} */ to) => {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      copyFileSync(from, join(folder, to));
    };
    copy(configuration.path, 'sushi-config.yaml');
    for (const { path } of fsh) copy(path, join('input', 'fsh', below(path, [fshHome, home])));
    for (const { path } of resources) copy(path, join('input', below(path, [home])));
    writeFileSync(
      join(folder, 'ig.ini'),
      `[IG]\nig = fsh-generated/resources/ImplementationGuide-${id}.json\ntemplate = fhir.base.template#current\n`,
    );
    const title = /^title:\s*(.+)$/m.exec(configuration.text)?.[1] ?? id;
    const about = /^description:\s*(.+)$/m.exec(configuration.text)?.[1] ?? '';
    const write = (/** @type {string} */ to, /** @type {string} */ text) => {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      writeFileSync(join(folder, to), text);
    };
    write('input/pagecontent/index.md', `### ${title}\n\n${about}\n`);
    write('input/includes/menu.xml', menu);
    return folder;
  });
}

/** The path below the folder that has it. */
function below(/** @type {string} */ path, /** @type {string[]} */ folders) {
  const home = folders.find((folder) => resolve(path).startsWith(resolve(folder) + sep));
  if (home === undefined) throw new Error(`${path} is outside ${folders.join(' and ')}`);
  return relative(home, path);
}

for (const folder of await exportIg(process.argv[2] ?? join(repository, 'dist', 'ig'))) console.error(folder);
