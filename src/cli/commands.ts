import type { CommandEntry } from './command.js';

/** Every command, in the order that help lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'validate',
    summary: 'check reports against the LTT profiles, or those of another implementation guide',
    load: async (context) => (await import('./validate/validate-command.js')).validateCommand(context),
  },
  {
    name: 'history',
    summary: "compare each citizen's reports: ids used twice, changes, corrections",
    load: async (context) => (await import('./history/history-command.js')).historyCommand(context),
  },
  {
    name: 'explain',
    summary: 'tell what a finding means',
    load: async (context) => (await import('./commands/explain-command.js')).explainCommand(context),
  },
  {
    name: 'rules',
    summary: 'list the business rules',
    load: async (context) => (await import('./commands/rules-command.js')).rulesCommand(context),
  },
  {
    name: 'codes',
    summary: 'list the value sets with their codes and displays',
    load: async (context) => (await import('./codes/codes-command.js')).codesCommand(context),
  },
  {
    name: 'new',
    summary: 'make a valid example report to start from, or a series',
    load: async (context) => (await import('./commands/new-command.js')).newCommand(context),
  },
  {
    name: 'init',
    summary: 'set a repository up: workflow, configuration, npm script, pre-commit hook',
    load: async (context) => (await import('./init/init-command.js')).initCommand(context),
  },
  {
    name: 'serve',
    summary: 'answer reports as FK Gateway does, and validate for other tools, over HTTP',
    load: async (context) => (await import('./serve/serve-command.js')).serveCommand(context),
  },
  {
    name: 'page',
    summary: 'write the page that checks reports in a browser, where nothing is sent',
    load: async (context) => (await import('./serve/page-command.js')).pageCommand(context),
  },
  {
    name: 'certify',
    summary: 'hold a series of reports to the certification protocol, or check a certificate again',
    load: async (context) => (await import('./certify/certify-command.js')).certifyCommand(context),
  },
  {
    name: 'register',
    summary: 'keep a signed register of certificates and keys',
    load: async (context) => (await import('./register/register-command.js')).registerCommand(context),
  },
  {
    name: 'compile',
    summary: 'compile FSH into FHIR packages',
    load: async (context) => (await import('./commands/compile-command.js')).compileCommand(context),
  },
  {
    name: 'lock',
    summary: 'write down the hashes of the packages that a guide is compiled with',
    load: async (context) => (await import('./commands/lock-command.js')).lockCommand(context),
  },
  {
    name: 'lint',
    summary: 'find faults in the definitions of a guide',
    load: async (context) => (await import('./lint/lint-command.js')).lintCommand(context),
  },
  {
    name: 'diff',
    summary: 'tell what two versions of a guide demand differently',
    load: async (context) => (await import('./commands/diff-command.js')).diffCommand(context),
  },
  {
    name: 'impact',
    summary: 'tell which reports another version of a guide changes, and why',
    load: async (context) => (await import('./impact/impact-command.js')).impactCommand(context),
  },
  {
    name: 'pages',
    summary: 'write a guide as static pages to read',
    load: async (context) => (await import('./pages/pages-command.js')).pagesCommand(context),
  },
  {
    name: 'coverage',
    summary: 'tell which constraints of a guide have a test case that breaks them',
    load: async (context) => (await import('./coverage/coverage-command.js')).coverageCommand(context),
  },
];
