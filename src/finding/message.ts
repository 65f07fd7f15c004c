import type { IssueCode } from './issue-code.js';
import type { Severity } from './severity.js';

/** The languages every message is written in. */
export const languages = ['en', 'da'] as const;
export type Language = (typeof languages)[number];

export type Bilingual = Readonly<Record<Language, string>>;

/** A value that fills a placeholder: as it is, or a phrase in the reader's language. */
export type Param = string | number | Bilingual;

/**
 * One kind of finding: its weight, its FHIR issue code, its text in both languages with `{placeholders}`,
 * and what it means to the person who reads it (`ltt explain`, docs/messages).
 */
export interface Message {
  readonly severity: Severity;
  readonly code: IssueCode;
  /** It says that something could not be checked here: summaries count these apart, and the text begins with *Not verified*. */
  readonly unverified?: true;
  readonly text: Bilingual;
  readonly about: Bilingual;
}

/** The placeholder names of a template, as a type: `'{a} {a|time|times} of {b}'` gives `'a' | 'b'`. */
export type PlaceholderOf<Template extends string> = Template extends `${string}{${infer Placeholder}}${infer Rest}`
  ? (Placeholder extends `${infer Name}|${string}` ? Name : Placeholder) | PlaceholderOf<Rest>
  : never;

/** The parameters a message must be given: one for each placeholder of its English text. */
export type ParamsOf<M extends Message> = Readonly<Record<PlaceholderOf<M['text']['en']>, Param>>;

/**
 * Declares messages, keeping their ids and templates as types, so that an unknown id or parameter does not compile. They are made when
 * the first is asked for: a report that is in order needs none of some hundred thousand characters.
 */
export function defineMessages<const T extends Readonly<Record<string, Message>>>(messages: () => T): () => T {
  return messages;
}

/**
 * Fills a template. `{count}` is a parameter; `{count|time|times}` is the first word where the parameter is 1, and else the second.
 * A placeholder without a parameter stays as it is, so that a test can find it.
 */
export function fill(template: string, params: Readonly<Record<string, Param>>, language: Language = 'en'): string {
  let filled = '';
  let from = 0;
  // Every finding of every report is rendered here: a regular expression takes several times as long.
  for (let open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
    const close = template.indexOf('}', open);
    if (close < 0) break;
    const placeholder = template.slice(open + 1, close);
    const bar = placeholder.indexOf('|');
    const name = bar < 0 ? placeholder : placeholder.slice(0, bar);
    if (!Object.hasOwn(params, name)) continue;
    const value = params[name];
    filled += template.slice(from, open);
    if (bar >= 0) filled += formFor(value, placeholder.slice(bar + 1));
    else filled += typeof value === 'object' ? value[language] : typeof value === 'number' ? numberText(value, language) : String(value);
    from = close + 1;
  }
  return from === 0 ? template : filled + template.slice(from);
}

/** The form of a word that goes with a number: `time|times`. */
function formFor(value: Param | undefined, forms: string): string {
  const bar = forms.indexOf('|');
  return value === 1 || value === '1' ? forms.slice(0, bar) : forms.slice(bar + 1);
}

/** A template as people read it, with its placeholders: where a word depends on a number, its plural. */
export function templateText(template: string): string {
  return template.replace(/\{\w+\|[^{}|]*\|([^{}|]*)\}/g, '$1');
}

/** From here on digits are grouped: they are easier to read, and cannot be taken for a CPR number. */
const longNumber = 100_000_000;

function numberText(value: number, language: Language): string {
  const text = String(value);
  return value < longNumber || !Number.isInteger(value) ? text : text.replace(/\B(?=(?:\d{3})+$)/g, language === 'da' ? '.' : ',');
}

/** A phrase that is the same in every language, or none at all. */
export function inEveryLanguage(text: string): Bilingual {
  return { en: text, da: text };
}
