import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dependsOnToolkit } from './package-script.js';
import { validateCommandLine } from './runner.js';
import { ciTitles, type Setup } from './setup.js';
import type { WriteOutcome } from './planned-file.js';
import type { Surroundings } from './survey.js';
import type { Decision } from './write-files.js';

const verbs: Readonly<Record<WriteOutcome, string>> = {
  wrote: 'wrote',
  changed: 'changed',
  replaced: 'replaced',
  unchanged: 'in place',
  kept: 'left alone',
  theirs: 'left alone',
};

const reasons: Partial<Readonly<Record<WriteOutcome, string>>> = {
  kept: ': it is there already and says something else; --force replaces it',
  theirs: ': it is yours; see below',
};

/** What was done, and what there is to do now. */
export function tell(decisions: readonly Decision[], setup: Setup, found: Surroundings, name: string): string {
  const width = Math.max(...Object.values(verbs).map(({ length }) => length));
  const done = decisions.map(({ file, outcome }) => `${verbs[outcome].padEnd(width)}  ${file.path}${reasons[outcome] ?? ''}\n`);
  const nothing = done.length === 0 ? 'Nothing was asked for.\n' : '';
  const steps = nextSteps(decisions, setup, found, name).map((step, index) => `  ${index + 1}. ${step}\n`);
  return `${done.join('')}${nothing}\nNext:\n${steps.join('')}`;
}

function nextSteps(decisions: readonly Decision[], setup: Setup, { cwd, manifest, root }: Surroundings, name: string): string[] {
  const { ci, reports, runner, script } = setup;
  const lacks = manifest !== undefined && runner.install !== undefined && !dependsOnToolkit(manifest, name);
  const pattern = /[*?{[]/.test(reports);
  const local = script ? 'npm run ltt' : validateCommandLine(setup);
  return [
    ...(lacks ? [`npm install --save-dev ${name}`] : []),
    ...decisions.flatMap(({ file: { byHand }, outcome }) => (outcome === 'theirs' && byHand !== undefined ? [byHand] : [])),
    ...(pattern || existsSync(resolve(cwd, reports)) ? [] : [`put reports into ${reports}/, or let your tests write them there`]),
    `${local}   (tells what CI will say)`,
    ...(ci === 'none'
      ? []
      : [
          `commit what was written${ci === 'azure' ? ', and make a pipeline of .azure-pipelines/ltt.yml (New pipeline, Existing Azure Pipelines YAML file)' : `: ${ciTitles[ci]} takes it up`}`,
        ]),
    ...(setup.hook || root !== undefined ? [] : ['after git init: ltt init again, for the pre-commit hook']),
    `${runner.command} rules   (lists what ltt.config.json may change)`,
  ];
}
