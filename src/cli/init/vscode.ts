import type { PlannedFile } from './planned-file.js';
import { validateCommandLine } from './runner.js';
import type { Setup } from './setup.js';

/**
 * A task of VS Code that checks the reports and shows what is wrong among its problems. Its problem matcher reads the lines of
 * `--format unix`: file:line:column: severity: message [id].
 */
export function vscodeTasks(setup: Setup): PlannedFile {
  const task = {
    label: 'ltt: check the reports',
    type: 'shell',
    command: validateCommandLine(setup, ['unix']),
    group: 'test',
    presentation: { reveal: 'silent' },
    problemMatcher: {
      owner: 'ltt',
      source: 'ltt',
      fileLocation: ['relative', '${workspaceFolder}'],
      pattern: {
        regexp: '^(.+?):(\\d+):(\\d+): (error|warning|info)[a-z]*: (.*) \\[(.+)\\]$',
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        message: 5,
        code: 6,
      },
    },
  };
  const content = `${JSON.stringify({ version: '2.0.0', tasks: [task] }, undefined, 2)}\n`;
  return {
    path: '.vscode/tasks.json',
    content,
    isTheirs: () => true,
    isThere: (text) => text.includes(task.label),
    byHand: `add this task to .vscode/tasks.json, which is yours:\n\n${JSON.stringify(task, undefined, 2).replace(/^/gm, '       ')}`,
  };
}
