import { noArgs, oneArg, optionalArg, type Call, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { integerOf, itemCode, itemsCode, textOf, truthCode, type Code } from '../compile/code.js';
import { fail } from '../error.js';
import { integerNode, nothing, stringNode, type FhirNode } from '../node.js';

/** Functions on text (N1, 5.6), counting in UTF-16 code units; those with patterns are in pattern.ts. */
export const stringFunctions: FunctionTable = {
  indexOf: withText((text, part) => integerNode(text.indexOf(part))),
  lastIndexOf: withText((text, part) => integerNode(text.lastIndexOf(part))),
  startsWith: testsText((text, part) => text.startsWith(part)),
  endsWith: testsText((text, part) => text.endsWith(part)),
  contains: testsText((text, part) => text.includes(part)),
  upper: onText((text) => stringNode(text.toUpperCase())),
  lower: onText((text) => stringNode(text.toLowerCase())),
  trim: onText((text) => stringNode(text.trim())),
  length: onText((text) => integerNode(text.length)),
  toChars: noArgs(({ input, site }) =>
    itemsCode(site, (scope) => {
      const text = textOf(input.items(scope), site);
      if (text === undefined) return nothing;
      scope.budget.spend(text.length);
      return text.split('').map(stringNode);
    }),
  ),
  substring: { minArgs: 1, maxArgs: 2, compile: substring },
  replace: {
    minArgs: 2,
    maxArgs: 2,
    compile: ({ input, args: [pattern, substitute], site }) =>
      itemCode(site, (scope) => {
        const text = textOf(input.items(scope), site);
        const from = textOf((pattern as Code).items(scope), site);
        const to = textOf((substitute as Code).items(scope), site);
        if (text === undefined || from === undefined || to === undefined) return undefined;
        if (to.length > from.length) scope.budget.spendText(text.length + occurrences(text, from) * (to.length - from.length));
        // A function, because a text would have its `$&` and `$1` replaced.
        return stringNode(text.replaceAll(from, () => to));
      }),
  },
  split: oneArg(({ input, site }, separator) =>
    itemsCode(site, (scope) => {
      const text = textOf(input.items(scope), site);
      const between = textOf(separator.items(scope), site);
      if (text === undefined || between === undefined) return nothing;
      const parts = text.split(between);
      scope.budget.spend(parts.length);
      return parts.map(stringNode);
    }),
  ),
  join: optionalArg(({ input, site }, separator) =>
    itemCode(site, (scope) => {
      const texts: string[] = [];
      for (const { value } of input.items(scope)) {
        if (typeof value === 'string') texts.push(value);
        else if (value !== undefined) fail(site, 'Only text can be joined.');
      }
      const between = separator === undefined ? '' : (textOf(separator.items(scope), site) ?? '');
      if (texts.length === 0) return undefined;
      scope.budget.spendText(texts.reduce((length, text) => length + text.length + between.length, 0));
      return stringNode(texts.join(between));
    }),
  ),
};

/** How often a text is in another; the empty one is at every place. */
function occurrences(text: string, part: string): number {
  if (part === '') return text.length + 1;
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

function onText(compute: (text: string) => FhirNode): FunctionDefinition {
  return noArgs(({ input, site }) =>
    itemCode(site, (scope) => {
      const text = textOf(input.items(scope), site);
      return text === undefined ? undefined : compute(text);
    }),
  );
}

function withText(compute: (text: string, argument: string) => FhirNode): FunctionDefinition {
  return oneArg(({ input, site }, argument) =>
    itemCode(site, (scope) => {
      const text = textOf(input.items(scope), site);
      const other = text === undefined ? undefined : textOf(argument.items(scope), site);
      return text === undefined || other === undefined ? undefined : compute(text, other);
    }),
  );
}

function testsText(test: (text: string, argument: string) => boolean): FunctionDefinition {
  return oneArg(({ input, site }, argument) =>
    truthCode((scope) => {
      const text = textOf(input.items(scope), site);
      const other = text === undefined ? undefined : textOf(argument.items(scope), site);
      return text === undefined || other === undefined ? undefined : test(text, other);
    }),
  );
}

function substring({ input, args: [start, length], site }: Call): Code {
  return itemCode(site, (scope) => {
    const text = textOf(input.items(scope), site);
    const from = integerOf((start as Code).items(scope), site);
    if (text === undefined || from === undefined || from < 0 || from >= text.length) return undefined;
    const count = length === undefined ? undefined : integerOf(length.items(scope), site);
    return stringNode(count === undefined ? text.slice(from) : text.slice(from, from + Math.max(0, count)));
  });
}
