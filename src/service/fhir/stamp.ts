/** A place in a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The JSON of a stored resource with the server's meta.versionId and meta.lastUpdated. Everything else stays as it was sent,
 * letter by letter: to read and write it again would change numbers such as 1.50.
 * @param json an object that JSON.parse reads
 */
export function stamped(json: string, { version, received }: { readonly version: number; readonly received: number }): string {
  const own = { versionId: String(version), lastUpdated: new Date(received).toISOString() };
  const meta = valueAtTop(json, 'meta');
  if (meta !== undefined && json[meta.start] === '{') {
    const sent = JSON.parse(json.slice(meta.start, meta.end)) as object;
    return `${json.slice(0, meta.start)}${JSON.stringify({ ...own, ...sent, ...own })}${json.slice(meta.end)}`;
  }
  const start = json.indexOf('{') + 1;
  return `${json.slice(0, start)}"meta":${JSON.stringify(own)},${json.slice(start)}`;
}

/** The value of a property of the root object. */
function valueAtTop(json: string, name: string): Span | undefined {
  let index = skipSpace(json, json.indexOf('{') + 1);
  while (json[index] === '"') {
    const keyEnd = endOfString(json, index);
    const key = json.slice(index, keyEnd);
    const start = skipSpace(json, skipSpace(json, keyEnd) + 1);
    const end = endOfValue(json, start);
    if (key === `"${name}"` || (key.includes('\\') && JSON.parse(key) === name)) return { start, end };
    index = skipSpace(json, skipSpace(json, end) + 1);
  }
  return undefined;
}

function skipSpace(json: string, from: number): number {
  let index = from;
  while (index < json.length && json.charCodeAt(index) <= 0x20) index++;
  return index;
}

/** The index after a string that begins here. */
function endOfString(json: string, start: number): number {
  let index = start + 1;
  while (index < json.length && json[index] !== '"') index += json[index] === '\\' ? 2 : 1;
  return index + 1;
}

/** The index after a value that begins here. */
function endOfValue(json: string, start: number): number {
  let depth = 0;
  let index = start;
  while (index < json.length) {
    const letter = json[index];
    if (letter === '"') {
      index = endOfString(json, index);
      if (depth === 0) return index;
      continue;
    }
    if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') {
      if (depth === 0) return trimmedEnd(json, start, index);
      depth--;
      if (depth === 0) return index + 1;
    } else if (letter === ',' && depth === 0) return trimmedEnd(json, start, index);
    index++;
  }
  return index;
}

function trimmedEnd(json: string, start: number, end: number): number {
  let index = end;
  while (index > start && json.charCodeAt(index - 1) <= 0x20) index--;
  return index;
}
