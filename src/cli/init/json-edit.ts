/** Where a member's value stands in a text of JSON. */
interface Member {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** An object in a text of JSON: its braces, and its members in order. */
interface ObjectText {
  readonly start: number;
  readonly end: number;
  readonly members: readonly Member[];
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * The text of an object in JSON with a member set, and everything else as it was: order, indentation, line ends.
 * @param text valid JSON that is an object
 * @param path the names that lead to the object to change; those that are missing are made
 */
export function withMember(text: string, path: readonly string[], name: string, value: string): string {
  let object = objectAt(text, text.indexOf('{'));
  for (const [depth, key] of path.entries()) {
    const found = object.members.findLast((member) => member.name === key);
    if (found === undefined) return setMember(text, object, key, made(path.slice(depth + 1), name, value, text));
    object = objectAt(text, found.start);
  }
  return setMember(text, object, name, JSON.stringify(value));
}

function setMember(text: string, { start, end, members }: ObjectText, name: string, value: string): string {
  const known = members.findLast((member) => member.name === name);
  if (known !== undefined) return text.slice(0, known.start) + value + text.slice(known.end);
  const last = members.at(-1);
  const line = `${JSON.stringify(name)}: `;
  if (last === undefined) {
    const outer = indentOf(text, start);
    const inner = outer + unit(text);
    return `${text.slice(0, start)}{${lineEnd(text)}${inner}${line}${indented(value, inner, text)}${lineEnd(text)}${outer}}${text.slice(end)}`;
  }
  const before = /[{,](\s*)$/.exec(text.slice(0, nameStart(text, members, start)))?.[1] ?? ' ';
  const inner = /[^\r\n]*$/.exec(before)?.[0] ?? '';
  return `${text.slice(0, last.end)},${before === '' ? '' : before}${line}${indented(value, inner, text)}${text.slice(last.end)}`;
}

/** Where the name of the last member begins. */
function nameStart(text: string, members: readonly Member[], start: number): number {
  const last = members.at(-1);
  const from = members.at(-2)?.end ?? start + 1;
  return last === undefined ? start : text.indexOf('"', from);
}

/** Objects within each other around a member, as text. */
function made(path: readonly string[], name: string, value: string, text: string): string {
  const object = [...path, name].reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return JSON.stringify(object, undefined, unit(text));
}

function indented(value: string, indent: string, text: string): string {
  return value.replaceAll('\n', lineEnd(text) + indent);
}

/** What lines are indented by; two spaces where none is. */
function unit(text: string): string {
  return /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The indentation of the line that a place is in. */
function indentOf(text: string, at: number): string {
  return /[^\r\n]*$/.exec(text.slice(0, at))?.[0].match(/^[ \t]*/)?.[0] ?? '';
}

/** The object that begins at a brace. */
function objectAt(text: string, start: number): ObjectText {
  const members: Member[] = [];
  let depth = 0;
  let name: string | undefined;
  let valueStart: number | undefined;
  let valueEnd = start;
  const tokens = new RegExp(token.source, 'g');
  tokens.lastIndex = start;
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const [sign] = found;
    if (sign === '}' || sign === ']') depth--;
    const ends = depth === 0 || (depth === 1 && sign === ',');
    if (ends && name !== undefined && valueStart !== undefined) {
      members.push({ name, start: valueStart, end: valueEnd });
      name = valueStart = undefined;
    }
    if (depth === 0 && sign === '}') return { start, end: tokens.lastIndex, members };
    if (depth === 1 && sign.startsWith('"') && name === undefined) name = JSON.parse(sign) as string;
    else if (depth >= 1 && sign !== ':' && !ends) valueStart ??= found.index;
    if (sign === '{' || sign === '[') depth++;
    valueEnd = tokens.lastIndex;
  }
  throw new Error('the text is no object in JSON');
}
