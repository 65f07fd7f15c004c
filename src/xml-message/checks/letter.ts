import { childOf, elementsFrom, firstBelow, textOf, type MessageElement } from '../element.js';

/** The parts of a message that checks look at. Names are those of MedCom's letters, in whatever namespace. */
export interface LetterParts {
  /** All elements, in reading order. */
  readonly all: readonly MessageElement[];
  readonly root: MessageElement;
  /** When it was sent: the day in the letter's envelope, YYYY-MM-DD. */
  readonly sent: string | undefined;
}

export function partsOf(root: MessageElement): LetterParts {
  const envelope = firstBelow(root, 'Envelope');
  const sent = textOf(childOf(childOf(envelope, 'Sent'), 'Date')) ?? textOf(firstBelow(root, 'SentDateTime'))?.slice(0, 10);
  return { root, all: [...elementsFrom(root)], sent: sent !== undefined && /^\d{4}-\d\d-\d\d$/.test(sent) ? sent : undefined };
}
