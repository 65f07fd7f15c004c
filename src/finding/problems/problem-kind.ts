import type { IssueCode } from '../issue-code.js';
import type { Bilingual } from '../message.js';

/** One reason why a document could not be read at all: there are no findings then, and no verdict. */
export interface ProblemKind {
  readonly code: IssueCode;
  readonly text: Bilingual;
  readonly about: Bilingual;
}
