import { usualConfiguration } from '../validate/usual-files.js';
import { azureFiles } from './azure.js';
import { githubFiles } from './github.js';
import { gitlabFiles } from './gitlab.js';
import { hookFile } from './hook.js';
import { packageWithScript } from './package-script.js';
import type { PlannedFile } from './planned-file.js';
import { validation } from './runner.js';
import type { CiName, Setup } from './setup.js';
import type { Surroundings } from './survey.js';
import { vscodeTasks } from './vscode.js';

const workflows: Readonly<Record<CiName, (setup: Setup, header: string) => PlannedFile[]>> = {
  github: githubFiles,
  gitlab: gitlabFiles,
  azure: azureFiles,
};

/** Where the schema is that editors help with, when npm has installed the toolkit. */
const schema = './node_modules/ltt-conformance/docs/ltt.config.schema.json';

/** Every file that is to be there. @param header a comment that says where they come from */
export function plan(setup: Setup, found: Surroundings, header: string): PlannedFile[] {
  const hook = setup.hook ? hookFile(setup, found, header) : undefined;
  return [
    ...(setup.ci === 'none' ? [] : workflows[setup.ci](setup, header)),
    ...(setup.config ? [configFile(setup)] : []),
    ...(setup.script && found.manifest !== undefined ? [packageWithScript(found.manifest, `ltt ${validation(setup)}`)] : []),
    ...(hook === undefined ? [] : [hook]),
    ...(setup.vscode ? [vscodeTasks(setup)] : []),
  ];
}

/** The answers, as defaults for every command: who changes them changes them here, and not in workflow, script and hook. */
function configFile({ runner, reports, language, suppressions }: Setup): PlannedFile {
  const content = {
    ...(runner.install === undefined ? {} : { $schema: schema }),
    paths: [reports],
    ...(language === 'en' ? {} : { lang: language }),
    ...(suppressions === undefined ? {} : { suppress: suppressions }),
    rules: {},
  };
  return { path: usualConfiguration, content: `${JSON.stringify(content, undefined, 2)}\n`, isThere: () => true };
}
