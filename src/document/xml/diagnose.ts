import { shorten } from '../../text/shorten.js';
import { codePointAt } from '../code-point.js';
import { Lines } from '../lines.js';
import { looseAmpersand, problem, type Diagnosis, type Situation } from './situation.js';
import { unfinished } from './unfinished.js';

type Diagnose = (situation: Situation, match: RegExpExecArray) => Diagnosis;

/** How much of the text a message quotes. */
const longest = 60;

/** The complaints of saxes, version 6, by what they mean to the reader. A test holds them against the parser. */
const complaints: readonly (readonly [RegExp, Diagnose])[] = [
  [/^(?:unclosed tag|unexpected end|document must contain a root)/, unfinished],
  [/^unexpected close tag/, mismatch],
  [/^unmatched closing tag/, (at) => problem('xml-tag-unopened', tagStart(at), { found: nameAt(at.text, tagStart(at)) })],
  [
    /^documents may contain only one root/,
    (at) => problem('xml-outside-root', tagStart(at), { found: `<${nameAt(at.text, tagStart(at))}>` }),
  ],
  [/^text data outside of root/, textOutside],
  [
    /^disallowed character in entity name|^empty entity name/,
    (at) => problem('xml-ampersand', looseAmpersand(at) < 0 ? ampersand(at) : looseAmpersand(at)),
  ],
  [
    /^undefined entity/,
    (at) => problem('xml-entity-unknown', ampersand(at), { name: cut(at.text.slice(ampersand(at) + 1, at.position - 1)) }),
  ],
  [/^malformed character entity/, characterReference],
  [/^disallowed character\.$/, character],
  [
    /^disallowed character in (?:tag name|closing tag)|^malformed name|^forward-slash in opening tag|^incorrect syntax|^weird empty close tag/,
    (at) => problem('xml-tag', tagStart(at)),
  ],
  [
    /attribute name|^attribute without value|^unquoted attribute|^no whitespace between attributes/,
    (at) => problem('xml-attribute', at.position - 1),
  ],
  [
    /^duplicate attribute: (?:\{.*\})?(.*)\.$/s,
    (at, [, name = '']) => problem('xml-attribute-repeated', tagStart(at), { name: cut(name) }),
  ],
  [/^unbound namespace prefix: "(.*)"/s, (at, [, prefix = '']) => problem('xml-prefix-unbound', tagStart(at), { prefix: cut(prefix) })],
  [/^an XML declaration must be at the start/, (at) => problem('xml-declaration-late', at.text.lastIndexOf('<?', at.position))],
];

/** What is wrong, in our words and at its place, where the parser says `complaint`. Rare complaints are passed on as they are. */
export function diagnose(complaint: string, situation: Situation): Diagnosis {
  for (const [pattern, diagnosis] of complaints) {
    const match = pattern.exec(complaint);
    if (match) return diagnosis(situation, match);
  }
  return problem('xml-malformed', Math.max(situation.position - 1, 0), { reason: cut(complaint.replace(/\.$/, '')) });
}

function mismatch({ text, position, closed }: Situation): Diagnosis {
  const offset = text.lastIndexOf('</', position);
  const { line, column } = new Lines(text).at(closed?.offset ?? 0);
  return problem('xml-tag-mismatch', offset, {
    expected: cut(closed?.name ?? ''),
    openedLine: line,
    openedColumn: column,
    found: nameAt(text, offset),
  });
}

function textOutside({ text, end, open, closed }: Situation): Diagnosis {
  const blank = /[ \t\r\n]*/y;
  blank.lastIndex = end;
  blank.test(text);
  const offset = blank.lastIndex;
  const found = `"${cut(/^[^<\r\n]*/.exec(text.slice(offset, offset + 2 * longest))?.[0].trimEnd() ?? '')}"`;
  // Nothing of XML has come before it: not even a declaration or a comment.
  const isFirst = end === 0 && open.length === 0 && closed === undefined;
  return problem(isFirst ? 'xml-not-xml' : 'xml-outside-root', offset, { found });
}

function character({ text, position }: Situation): Diagnosis {
  // A character of two code units has been read whole.
  const isPair = position > 1 && (text.codePointAt(position - 2) ?? 0) > 0xffff;
  const offset = isPair ? position - 2 : position - 1;
  return text.charAt(offset) === '<'
    ? problem('xml-value-open', offset)
    : problem('xml-character', offset, { character: codePointAt(text, offset) });
}

/** `&#0;` is a character that XML does not have; `&#x;` is no reference at all. */
function characterReference(at: Situation): Diagnosis {
  const offset = ampersand(at);
  const reference = at.text.slice(offset, at.position);
  return /^&#(?:\d+|x[\da-fA-F]+);$/.test(reference)
    ? problem('xml-character', offset, { character: reference })
    : problem('xml-ampersand', offset);
}

function ampersand({ text, position }: Situation): number {
  return text.lastIndexOf('&', position - 1);
}

function tagStart({ text, position }: Situation): number {
  return Math.max(text.lastIndexOf('<', position - 1), 0);
}

/** The name that follows `<` or `</`. */
function nameAt(text: string, offset: number): string {
  return /^<?\/?([^\s<>/]*)/.exec(text.slice(offset, offset + longest))?.[1] ?? '';
}

function cut(quoted: string): string {
  return shorten(quoted, longest);
}
