import type { Severity } from '../finding/severity.js';
import type { Language } from '../finding/message.js';
import { printable } from './printable.js';
import { words } from './words.js';

/** What a configuration file changed of the business rules. A verdict may depend on it, so every report states it. */
export interface RuleConfiguration {
  /** As the user named it, or as it was found. */
  readonly file: string;
  /** The rules that are off, or weigh something else than usual. */
  readonly rules: readonly { readonly id: string; readonly setting: Severity | 'off'; readonly usual: Severity }[];
}

const phrases: Readonly<
  Record<Language, { readonly changed: (file: string) => string; readonly off: string; readonly insteadOf: string }>
> = {
  en: { changed: (file) => `Rules changed by ${file}`, off: 'off', insteadOf: 'instead of' },
  da: { changed: (file) => `Regler ændret af ${file}`, off: 'slået fra', insteadOf: 'i stedet for' },
};

/** One line for people that tells what was changed; undefined when nothing was. */
export function configurationNote(configuration: RuleConfiguration | undefined, language: Language): string | undefined {
  if (configuration === undefined || configuration.rules.length === 0) return undefined;
  const { changed, off, insteadOf } = phrases[language];
  const { severity } = words[language];
  const rules = configuration.rules.map(
    ({ id, setting, usual }) => `${id} ${setting === 'off' ? off : `${severity[setting]} ${insteadOf} ${severity[usual]}`}`,
  );
  return printable(`${changed(configuration.file)}: ${rules.join(', ')}`);
}
