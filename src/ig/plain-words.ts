/**
 * SUSHI hands on what its parser says, in the parser's own names for things. These are the names that authors know.
 */
const names: ReadonlyMap<string, string> = new Map([
  ['<EOF>', 'the end of the file'],
  ['STAR', 'a rule ("* …")'],
  ['SEQUENCE', 'a name'],
  ['STRING', 'a text in double quotes'],
  ['MULTILINE_STRING', 'a text in three double quotes'],
  ['NUMBER', 'a number'],
  ['CODE', 'a code ("#code")'],
  ['CARD', 'a cardinality ("0..1")'],
]);

const notExpected = /^(?:mismatched|extraneous) input '([^]*)' expecting (\{?[^]*\}?)$/;
const missing = /^missing (\S+) at '([^]*)'$/;
const noElement = /^No element found at path (\S+) for \w+ in (\S+), skipping rule$/;

/** A message of SUSHI in words that an author of FSH can act on; most of them are that already. */
export function inPlainWords(message: string): string {
  const surprise = notExpected.exec(message);
  if (surprise) return `${quoted(surprise[1])} does not belong here. Expected: ${expected(surprise[2] ?? '')}`;
  const gap = missing.exec(message);
  if (gap) return `${nameOf(gap[1] ?? '')} is missing before ${quoted(gap[2])}`;
  const path = noElement.exec(message);
  if (path) return `${path[2] ?? ''} has no element ${path[1] ?? ''}, so nothing can be said about it`;
  return message;
}

function expected(tokens: string): string {
  const each = tokens
    .replace(/^\{|\}$/g, '')
    .split(', ')
    .map(nameOf);
  return each.length === 1 ? each.join() : `${each.slice(0, -1).join(', ')} or ${each.at(-1) ?? ''}`;
}

/** KW_VALUESET is the keyword `ValueSet:`; its letters are all that is known of its spelling. */
function nameOf(token: string): string {
  if (token.startsWith('KW_')) return `"${keywords.get(token) ?? token.slice(3).toLowerCase()}"`;
  return names.get(token) ?? token;
}

const keywords: ReadonlyMap<string, string> = new Map(
  [
    'Alias',
    'Profile',
    'Extension',
    'Instance',
    'Invariant',
    'ValueSet',
    'CodeSystem',
    'RuleSet',
    'Mapping',
    'Logical',
    'Resource',
    'Parent',
    'Id',
    'Title',
    'Description',
    'Expression',
    'XPath',
    'Severity',
    'InstanceOf',
    'Usage',
    'Source',
    'Target',
    'Context',
    'Characteristics',
  ].map((keyword) => [`KW_${keyword.toUpperCase()}`, `${keyword}:`]),
);

function quoted(input = ''): string {
  const text = input.trim();
  return text === '<EOF>' ? 'The end of the file' : `"${text}"`;
}
