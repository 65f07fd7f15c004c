import { markdownText } from '../markdown-text.js';
import { explanationOf, type Explanation } from '../explanations.js';
import type { ReportContext, RunResults } from '../results.js';
import { levels } from './levels.js';

/** The rules that a run's results refer to, as SARIF's reportingDescriptors (3.49), in the order of their first use. */
export class Rules {
  readonly #context: ReportContext;
  readonly #indices = new Map<string, number>();

  constructor({ results }: RunResults, context: ReportContext) {
    this.#context = context;
    for (const { findings, suppressed = [], problem } of results) {
      for (const { id } of [...findings, ...suppressed, ...(problem === undefined ? [] : [problem])]) {
        if (!this.#indices.has(id)) this.#indices.set(id, this.#indices.size);
      }
    }
  }

  /** Where in the list the rule of this id stands; -1, as SARIF says it, where it does not. */
  indexOf(id: string): number {
    return this.#indices.get(id) ?? -1;
  }

  descriptors(): object[] {
    return [...this.#indices.keys()].map((id) => this.#descriptor(id));
  }

  #descriptor(id: string): object {
    const { language, explain = explanationOf } = this.#context;
    const explanation = explain(id);
    if (explanation === undefined) return { id };
    const { severity, code, text, about, title = text, stage, source } = explanation;
    const stated = source === undefined ? '' : `\n\n${source[language]}`;
    return {
      id,
      shortDescription: { text: title[language] },
      fullDescription: { text: about[language] },
      help: { text: `${about[language]}${stated}`, markdown: markdownText(`${about[language]}${stated}`) },
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: tagsOf(explanation), 'fhir-issue-type': code, ...(stage === undefined ? {} : { stage }) },
    };
  }
}

function tagsOf({ severity, title }: Explanation): string[] {
  if (severity === 'unreadable') return ['unreadable'];
  return [title === undefined ? 'profile' : 'business-rule'];
}
