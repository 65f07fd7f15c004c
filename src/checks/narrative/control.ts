import type { NarrativePlan } from '../../plan/plan.js';
import type { Bilingual } from '../../finding/message.js';
import type { CheckContext } from '../contract.js';
import type { ExpressionAccess } from '../expression-access.js';
import type { ValueCheck } from '../value-check.js';
import { sectionLanguages } from './language.js';
import { readNarrative, type Narrative } from './read-narrative.js';

/** What a profile asks of a narrative: sections in certain languages, or that each part tells its source. */
export function narrativeControlCheck({ demand, language, by: source }: NarrativePlan): ValueCheck {
  return (value, _extra, at) => {
    const { div } = (value ?? {}) as { readonly div?: unknown };
    if (typeof div !== 'string') return;
    const narrative = readNarrative(div);
    // What cannot be read is reported as such.
    if (narrative.faults.some(({ id }) => id === 'narrative-malformed')) return;
    if (demand === 'source') checkSources(narrative, at, source);
    else if (language !== undefined) checkLanguages(narrative, language, at, source);
  };
}

const sources = ['generated', 'boilerplate', 'original'];

function checkSources({ sections }: Narrative, at: CheckContext & ExpressionAccess, source: string | undefined): void {
  for (const { attributes, excerpt, hasContent } of sections) {
    const classes = (attributes.get('class') ?? '').split(/\s+/);
    if (hasContent && !sources.some((name) => classes.includes(name))) at.report('narrative-source-missing', { near: excerpt }, { source });
  }
}

/** `_no`: none; `_yes`: some; `_resource`: one in the language of the resource; otherwise one in this language. */
function checkLanguages(narrative: Narrative, demand: string, at: CheckContext & ExpressionAccess, source: string | undefined): void {
  const found = sectionLanguages(narrative);
  const languages = found.join(', ');
  if (demand === '_no') {
    if (found.length > 0) at.report('narrative-language-prohibited', { languages }, { source });
    return;
  }
  const none = { en: 'none', da: 'ingen' };
  if (demand === '_yes') {
    if (found.length === 0)
      at.report('narrative-language-required', { which: { en: 'by language', da: 'efter sprog' }, languages: none }, { source });
    return;
  }
  const language = demand === '_resource' ? languageOfResource(at) : demand;
  if (language !== undefined && found.includes(language)) return;
  const which: Bilingual =
    language === undefined
      ? { en: 'in the language of the resource, which it does not state', da: 'på ressourcens sprog, som den ikke angiver' }
      : { en: `in the language "${language}"`, da: `på sproget "${language}"` };
  // Where there are no sections at all, or no language to look for, HL7's validator only warns.
  const severity = found.length === 0 || language === undefined ? 'warning' : 'error';
  at.report('narrative-language-required', { which, languages: found.length === 0 ? none : languages }, { source, severity });
}

/** The language that the resource around the current place states. */
export function languageOfResource(at: CheckContext & ExpressionAccess): string | undefined {
  const { language } = (at.environment.resource?.value ?? {}) as { readonly language?: unknown };
  return typeof language === 'string' && language !== '' ? language : undefined;
}
