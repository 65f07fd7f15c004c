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
  /** What it means: every clause of it is checked. */
  readonly text: string;
  readonly sources: string;
}

/** One requirement in one language. */
export function planRow(
  { number, obligation, title, text, sources, step, select }: Requirement,
  protocol: Protocol,
  language: Language,
): PlanRow {
  const rules = select !== undefined && 'rules' in select ? ` (${select.rules.join(', ')})` : '';
  return {
    number,
    kind: `${(step === undefined ? planWords.check : planWords.step)[language]}, ${certifyWords[obligation][language]}`,
    title: `${title[language]}${rules}`,
    text: text[language],
    sources: sources.map((name) => protocol.sources[name]?.[language] ?? name).join('; '),
  };
}
