// Constraint coverage: which golden case breaks which constraint of the guide. Prints the table and the figure;
// --write writes docs/coverage.md instead. Ends with 1 when a constraint is neither shown nor explained.
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = (/** @type {string} */ path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { loadCore } = await from('definitions/core.js');
const { folderDefinitions } = await from('definitions/folder.js');
const { memoryDefinitions } = await from('definitions/memory.js');
const { CoveredGuide } = await from('ig/coverage/guide.js');
const { coverageOf, uncovered } = await from('ig/coverage/coverage.js');
const { ltt } = await from('ig/coverage/ltt.js');
const { readCases } = await from('ig/coverage/read-cases.js');
const { figureOf, renderCoverage, sayFigure } = await from('ig/coverage/render-coverage.js');
const { PlanBuilder } = await from('plan/builder.js');

const packages = join(root, 'dist', 'package');
const resources = readdirSync(packages, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => folderDefinitions(join(packages, name)).definitions)
  .flatMap((definitions) => [...definitions.structures(), ...definitions.valueSets(), ...definitions.codeSystems()]);
const { structures, valueSets, codeSystems } = loadCore();
const core = memoryDefinitions([...structures, ...valueSets, ...codeSystems], 'FHIR R4');
const guide = new CoveredGuide({
  core,
  corePlans: new PlanBuilder(core),
  own: memoryDefinitions(resources, 'guide'),
  rootProfiles: ltt.rootProfiles,
});
const cases = readCases(join(root, 'testcases', 'golden'), join(root, 'testcases', 'bases'));

const lines = coverageOf(guide, guide.structures(ltt.base), cases);
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs', 'coverage.md'), renderCoverage(lines));
else console.log(renderCoverage(lines));
console.log(sayFigure(figureOf(lines)));
if (uncovered(lines).length > 0) process.exitCode = 1;
