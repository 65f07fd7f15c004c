import { catalogue, messageOf, type MessageId } from '../finding/catalogue.js';
import type { IssueCode } from '../finding/issue-code.js';
import { templateText, type Bilingual } from '../finding/message.js';
import { problemKind, problems, type ProblemId } from '../finding/problem.js';
import type { Severity } from '../finding/severity.js';
import type { RunStage } from './stages.js';

/** What there is to know about an id that a report may give. */
export interface Explanation {
  readonly id: string;
  /** `unreadable`: it is no finding but the reason why a document has no verdict. */
  readonly severity: Severity | 'unreadable';
  readonly code: IssueCode;
  readonly text: Bilingual;
  readonly about: Bilingual;
  /** What a business rule demands, in one line. */
  readonly title?: Bilingual;
  /** Where in the chain it belongs; absent for what holds from the profiles on. */
  readonly stage?: RunStage;
  /** Who states it. */
  readonly source?: Bilingual;
}

/** Every id: findings first, then the reasons why a document cannot be read; each group in the catalogue's order, which goes by topic. */
export function explanations(): Explanation[] {
  return [
    ...Object.keys(catalogue()).map((id) => readable({ id, ...messageOf(id as MessageId) })),
    ...Object.keys(problems).map((id) => readable({ id, severity: 'unreadable' as const, ...problemKind(id as ProblemId) })),
  ];
}

function readable<E extends { readonly text: Bilingual }>(explanation: E): E {
  return { ...explanation, text: { en: templateText(explanation.text.en), da: templateText(explanation.text.da) } };
}

/** What this id means; undefined when there is no such id. */
export function explanationOf(id: string): Explanation | undefined {
  return explanations().find((explanation) => explanation.id === id);
}
