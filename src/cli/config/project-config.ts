import type { RuleId } from '../../finding/rule-id.js';
import type { Severity } from '../../finding/severity.js';
import type { RuleConfiguration } from '../../report/configuration.js';
import type { optionSettings } from './schema.js';

/** What a rule is set to: another severity, or off. */
export type RuleSetting = Severity | 'off';

/** The options that a project sets, in the words of the command line; repeatable ones as a list. */
export type OptionDefaults = Partial<Readonly<Record<(typeof optionSettings)[number], string | readonly string[]>>>;

/** A project's ltt.config.json. Paths in it are relative to the working folder, like those of the command line. */
export interface ProjectConfig {
  /** As the user named the file, or as it was found. */
  readonly file: string;
  readonly paths?: readonly string[];
  readonly options: OptionDefaults;
  /** The rules that differ from what they usually are. */
  readonly changes: ReadonlyMap<RuleId, RuleSetting>;
  /** The same, as reports state it. */
  readonly stated: RuleConfiguration;
  /** What lint rules and messages are set to, for ltt lint. */
  readonly lint?: Readonly<Record<string, RuleSetting>>;
}
