import type { Language } from '../../finding/message.js';

/** The CI systems that a workflow is written for. */
export const ciNames = ['github', 'gitlab', 'azure'] as const;
export type CiName = (typeof ciNames)[number];

/** What CI systems call themselves. */
export const ciTitles: Readonly<Record<CiName, string>> = { github: 'GitHub Actions', gitlab: 'GitLab CI', azure: 'Azure Pipelines' };

/** What is to be written, when everything has been asked. */
export interface Setup {
  readonly ci: CiName | 'none';
  /** Where the reports are: a folder or a pattern, below the folder that ltt is run in. */
  readonly reports: string;
  readonly language: Language;
  /** The suppressions that there are. */
  readonly suppressions?: string;
  /** Whether ltt.config.json is written, where there is none. */
  readonly config: boolean;
  /** ltt.config.json says what to check and how, so that no command needs to. */
  readonly configured: boolean;
  readonly script: boolean;
  readonly hook: boolean;
  /** Whether VS Code is told how to read what ltt prints. */
  readonly vscode: boolean;
  readonly runner: Runner;
}

/** How ltt is run on another machine. */
export interface Runner {
  /** What makes it ready; none where `npx` fetches it. */
  readonly install?: string;
  /** What ltt is run with: its arguments come after. */
  readonly command: string;
}
