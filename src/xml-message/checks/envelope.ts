import { decodeXml } from '../../document/xml/decode-xml.js';
import { xmlRootOf } from '../../document/xml/message-root.js';
import type { Bilingual } from '../../finding/message.js';
import { readBase64 } from '../base64.js';
import { elementsFrom, firstBelow, maxMessageBytes, readElements, textOf, type MessageElement } from '../element.js';
import type { Reporter } from '../reporter.js';
import type { LetterParts } from './letter.js';

/** What an envelope and the letter in it both state, by the ends of the paths to the elements. */
interface Stated {
  readonly what: Bilingual;
  /** The first that leads somewhere counts: an envelope also states the type and version of its transport. */
  readonly envelope: readonly RegExp[];
  readonly letter: RegExp;
  /** The values that can be compared. [all] */
  readonly form?: RegExp;
}

/** Only location numbers are compared: an identifier may be of another kind on the other side. */
const party = (name: string): Omit<Stated, 'what'> => ({
  envelope: [new RegExp(`/(?:${name}(?:ID|EAN|GLN|EANIdentifier|Identifier)|${name}/(?:EAN|GLN|EANIdentifier|Identifier))$`, 'i')],
  letter: new RegExp(`/${name}/(?:EAN|GLN|EANIdentifier)$`, 'i'),
  form: /^\d{13}$/,
});

const stated: readonly Stated[] = [
  {
    what: { en: 'the type', da: 'typen' },
    envelope: [
      /\/Document\/(?:Name|Type|TypeCode)$/i,
      /\/(?:Letter|Document|Message)(?:Type|TypeCode|Name)$/i,
      /\/TypeCode$/i,
      /^\/Type$/i,
    ],
    letter: /\/Letter\/TypeCode$/i,
  },
  {
    what: { en: 'the version', da: 'versionen' },
    envelope: [/\/Document\/Version(?:Code)?$/i, /\/(?:Letter|Document|Message)Version(?:Code)?$/i, /\/VersionCode$/i],
    letter: /\/Letter\/VersionCode$/i,
  },
  { what: { en: 'the sender', da: 'afsenderen' }, ...party('Sender') },
  { what: { en: 'the receiver', da: 'modtageren' }, ...party('Receiver') },
];

/** Compares what an envelope states with the letter that it holds, beside it as XML or in it as base64. */
export function checkEnvelope({ root }: LetterParts, reporter: Reporter): void {
  const isVans = /^VANSEnvelope$/i.test(root.local);
  const envelope = isVans ? root : root.children.find(({ local }) => /Envelope$/i.test(local));
  if (envelope === undefined) return;
  const letter = isVans ? letterIn(root, reporter) : root;
  if (letter === undefined) return;
  const outside = valuesBelow(envelope, letter);
  const inside = valuesBelow(letter, letter === root ? envelope : undefined);
  for (const one of stated) {
    const field = one.envelope.map((end) => outside.find(({ path }) => end.test(path))).find((found) => found !== undefined);
    const other = inside.find(({ path }) => one.letter.test(path));
    if (field === undefined || other === undefined || field.value === other.value) continue;
    if (one.form !== undefined && !(one.form.test(field.value) && one.form.test(other.value))) continue;
    reporter.report('letter-envelope-differs', field.element, { what: one.what, envelope: field.value, letter: other.value });
  }
}

/** The letter in a VANS envelope. What is base64 and not XML may be EDIFACT, and is not judged. */
function letterIn(root: MessageElement, reporter: Reporter): MessageElement | undefined {
  const inline = firstBelow(root, 'Emessage');
  if (inline !== undefined) return inline;
  for (const element of elementsFrom(root)) {
    if (element.children.length > 0 || !/^(?:Data|Content|Payload)$|base64/i.test(element.local)) continue;
    const content = readBase64(element.text, maxMessageBytes);
    if ('wrong' in content) continue;
    const decoded = decodeXml(content.head);
    if ('problem' in decoded || xmlRootOf(decoded.text) === undefined) continue;
    const reading = readElements(decoded.text);
    if ('root' in reading) return reading.root;
    const { line = 1, column = 1 } = reading.problem;
    reporter.report('letter-envelope-content', element, {
      reason: { en: `line ${line}, column ${column} is not XML`, da: `linje ${line}, kolonne ${column} er ikke XML` },
    });
  }
  return undefined;
}

/** The values of an element, each by the path to it, without one part of it. */
function valuesBelow(
  from: MessageElement,
  without: MessageElement | undefined,
): { path: string; value: string; element: MessageElement }[] {
  const values: { path: string; value: string; element: MessageElement }[] = [];
  const visit = (element: MessageElement, path: string): void => {
    const value = textOf(element);
    if (element.children.length === 0 && value !== undefined) values.push({ path, value, element });
    for (const child of element.children) if (child !== without) visit(child, `${path}/${child.local}`);
  };
  visit(from, '');
  return values;
}
