import { type Call, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { itemCode, textOf, truthCode, type Code } from '../compile/code.js';
import type { Scope } from '../compile/scope.js';
import { fail, FhirpathError, type Site } from '../error.js';
import { stringNode } from '../node.js';
import { Matcher } from '../../regex/matcher.js';

/**
 * Functions with patterns (N1, 5.6.9 and following). `matches` finds a match anywhere in the text: whoever means all of it writes ^ and $,
 * or uses matchesFull.
 */
export const patternFunctions: FunctionTable = {
  matches: matching((pattern, flags) => new Matcher(pattern, flags)),
  matchesFull: matching((pattern, flags) => Matcher.whole(pattern, flags)),
  replaceMatches: {
    minArgs: 2,
    maxArgs: 2,
    compile: ({ input, args: [pattern, substitute], site }) => {
      const matcherFor = matcherOf(pattern as Code, undefined, site, (source, letters) => new Matcher(source, letters));
      return itemCode(site, (scope) => {
        const text = textOf(input.items(scope), site);
        const matcher = matcherFor(scope);
        const to = textOf((substitute as Code).items(scope), site);
        if (text === undefined || matcher === undefined || to === undefined) return undefined;
        spendOn(matcher, text, scope);
        // At most one match for each place, and all of them as long as the text.
        scope.budget.spendText((text.length + 1) * (to.length + 1));
        return stringNode(matcher.replace(text, to) ?? tooLong(text, site));
      });
    },
  },
};

type MakeMatcher = (pattern: string, flags: string) => Matcher;

function matching(makeMatcher: MakeMatcher): FunctionDefinition {
  return {
    minArgs: 1,
    maxArgs: 2,
    compile: ({ input, args: [pattern, flags], site }: Call) => {
      const matcherFor = matcherOf(pattern as Code, flags, site, makeMatcher);
      return truthCode((scope) => {
        const text = textOf(input.items(scope), site);
        const matcher = text === undefined ? undefined : matcherFor(scope);
        if (text === undefined || matcher === undefined) return undefined;
        spendOn(matcher, text, scope);
        return matcher.test(text) ?? tooLong(text, site);
      });
    },
  };
}

/** Makes the matcher once where the pattern is written out, as it nearly always is, and at each evaluation where it is computed. */
function matcherOf(pattern: Code, flags: Code | undefined, site: Site, makeMatcher: MakeMatcher): (scope: Scope) => Matcher | undefined {
  const make = (source: string, letters: string): Matcher => {
    if (!/^[im]*$/.test(letters)) fail(site, `The flags of a pattern are i and m, not ${letters}.`);
    // A dot matches line ends too (N1, 5.6.9).
    return makeMatcher(source, `s${letters}`);
  };
  const literal = pattern.constant?.[0]?.value;
  const literalFlags = flags === undefined ? '' : flags.constant?.[0]?.value;
  if (typeof literal === 'string' && typeof literalFlags === 'string') {
    const matcher = tried(() => make(literal, literalFlags), site, 'syntax');
    return () => matcher;
  }
  return (scope) => {
    const source = textOf(pattern.items(scope), site);
    const letters = flags === undefined ? '' : (textOf(flags.items(scope), site) ?? '');
    if (source === undefined) return undefined;
    // A pattern that is computed is compiled each time.
    scope.budget.spend(1 + source.length);
    return tried(() => make(source, letters), site, 'evaluation');
  };
}

/** A step of an expression is worth so many of a pattern. Few cost nothing: most patterns look at a short text. */
const patternSteps = 5;
const fewSteps = 1000;

function spendOn(matcher: Matcher, { length }: string, scope: Scope): void {
  const steps = matcher.stepsOn(length);
  if (steps > fewSteps) scope.budget.spend(Math.ceil(steps / patternSteps));
}

function tried(make: () => Matcher, site: Site, kind: 'syntax' | 'evaluation'): Matcher {
  try {
    return make();
  } catch (error) {
    if (error instanceof SyntaxError) throw new FhirpathError(kind, `The pattern is not valid: ${error.message}.`, site);
    throw error;
  }
}

function tooLong(text: string, site: Site): never {
  return fail(site, `The pattern may take too long on a text of ${text.length} characters.`);
}
