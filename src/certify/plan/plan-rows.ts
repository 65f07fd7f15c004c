import type { Language } from '../../finding/message.js';
import type { Protocol, Requirement } from '../protocol.js';
import { certifyWords } from '../words.js';
import { planWords } from './plan-words.js';

/** A requirement as a plan tells of it. */
export interface PlanRow {
  readonly number: string;
  /** `step, must`. */
  readonly kind: string;
  readonly title: string;
  /** What it means; with what is expected of a report that shows it. */
  readonly text: string;
  readonly sources: string;
}

/** One requirement in one language. */
export function planRow({ number, obligation, title, text, sources, step, select }: Requirement, protocol: Protocol, language: Language): PlanRow {
  const expects = step?.expects?.map((each) => each.text[language]) ?? [];
  const rules = select !== undefined && 'rules' in select ? ` (${select.rules.join(', ')})` : '';
  return {
    number,
    kind: `${(step === undefined ? planWords.check : planWords.step)[language]}, ${certifyWords[obligation][language]}`,
    title: `${title[language]}${rules}`,
    text: expects.length === 0 ? text[language] : `${text[language]} ${planWords.expected[language]}: ${expects.join('; ')}.`,
    sources: sources.map((name) => protocol.sources[name]?.[language] ?? name).join('; '),
  };
}
