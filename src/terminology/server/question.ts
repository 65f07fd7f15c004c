import type { CodeInData, CodeLookup, Membership, NamedCode } from '../terminology.js';

/** Is the code in the value set? */
export interface MemberQuestion {
  readonly about: 'value-set';
  readonly valueSet: string;
  readonly code: CodeInData;
}

/** Is the code in its system, and is the display a name of it? */
export interface LookupQuestion {
  readonly about: 'code-system';
  readonly code: NamedCode & { readonly system: string };
}

/** Something that is unverified here, for a terminology server to settle. */
export type Question = MemberQuestion | LookupQuestion;

export type AnswerTo<Q extends Question> = Q extends MemberQuestion ? Membership : CodeLookup;

/** The same text for the same question. */
export function questionKey(question: Question): string {
  const { system, version, code } = question.code;
  return JSON.stringify(
    question.about === 'value-set' ? [question.valueSet, system, version, code] : [null, system, version, code, question.code.display],
  );
}
