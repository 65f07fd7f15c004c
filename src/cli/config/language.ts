import type { Language } from '../../finding/message.js';

/**
 * The language that the environment asks for, as POSIX has it: the first of LC_ALL, LC_MESSAGES and LANG that is set decides.
 * Undefined where it names another language than ours.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language | undefined {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  const [, language] = /^([a-z]{2})(?:[_.@-]|$)/i.exec(locale) ?? [];
  return language?.toLowerCase() === 'da' ? 'da' : language?.toLowerCase() === 'en' ? 'en' : undefined;
}
