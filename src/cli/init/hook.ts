import { join } from 'node:path';
import { quoted, validateCommandLine } from './runner.js';
import type { Setup } from './setup.js';
import { signature, type PlannedFile } from './planned-file.js';
import { shownPath, type Surroundings } from './survey.js';

/** A hook that checks the reports that are about to be committed, as they are staged. */
export function hookFile(
  setup: Setup,
  { cwd, root, hooks }: Pick<Surroundings, 'cwd' | 'root' | 'hooks'>,
  header: string,
): PlannedFile | undefined {
  if (root === undefined || hooks === undefined) return undefined;
  // Git runs hooks in the root of the repository.
  const folder = shownPath(root, cwd);
  const enter = folder === '' ? '' : `cd "${folder}" || exit\n`;
  const command = `${validateCommandLine(setup)} --staged`;
  const content = `#!/bin/sh
${header}
# To commit in spite of it: git commit --no-verify
${enter}git diff --cached --quiet --diff-filter=ACMRT -- ${quoted(setup.reports)} && exit 0
exec ${command}
`;
  return {
    path: shownPath(cwd, join(hooks, 'pre-commit')),
    content,
    executable: true,
    isTheirs: (text) => !text.includes(signature),
    isThere: (text) => text.includes(command),
    byHand: `let the hook that you have run: ${command}`,
  };
}
