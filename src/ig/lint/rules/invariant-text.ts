import type { Expression } from '../../../fhirpath/syntax/ast.js';
import { invariantsOf } from '../invariants.js';
import type { LintedGuide } from '../linted-guide.js';
import { lintRule } from '../rule.js';

/** The names of codes, and the codes of names, in the code systems of a guide and its dependencies. */
class Names {
  readonly #names = new Map<string, string>();
  readonly #codes = new Map<string, string>();

  constructor(guide: LintedGuide) {
    for (const { concept = [] } of guide.definitions.codeSystems()) {
      const queue = [...concept];
      for (let next = queue.pop(); next; next = queue.pop()) {
        if (next.display !== undefined) {
          this.#names.set(next.code, next.display);
          this.#codes.set(next.display.toLowerCase(), next.code);
        }
        queue.push(...(next.concept ?? []));
      }
    }
  }

  nameOf(code: string): string | undefined {
    return this.#names.get(code);
  }

  codeOf(name: string): string | undefined {
    return this.#codes.get(name.trim().toLowerCase());
  }
}

export const invariantText = lintRule({
  meta: {
    id: 'lint-invariant-text',
    severity: 'warning',
    title: 'An invariant tests the codes that its text names',
    about:
      'The text of an invariant is what implementers read and what reports show. Where it names codes in quotes by their display and the expression compares with other codes, one of the two is wrong.',
    messages: {
      extra: 'The invariant {key} tests the code {code} ("{name}"), which its text does not name',
      missing: 'The text of the invariant {key} names "{name}", but the expression does not test its code {code}',
    },
    example: {
      wrong: "Description: \"Required at 'Graviditetsbesøg'\", and an expression with the code of 'Barselsbesøg'",
      right: "the code of 'Graviditetsbesøg'",
    },
  },
  check(guide, found) {
    const names = new Names(guide);
    for (const { key, human, parsed, place } of invariantsOf(guide)) {
      const quoted = [...human.matchAll(/(?<!\p{L})['"‘“«»”]([^'"’”«»]+)['"’”«»](?!\p{L})/gu)].flatMap(
        ([, name = '']) => names.codeOf(name) ?? [],
      );
      if (!parsed || quoted.length === 0) continue;
      for (const codes of comparedTogether(parsed)) {
        if (!codes.some((code) => quoted.includes(code))) continue;
        for (const code of codes) {
          const name = names.nameOf(code);
          if (name !== undefined && !quoted.includes(code)) found('extra', place, { key, code, name });
        }
        for (const code of quoted) if (!codes.includes(code)) found('missing', place, { key, name: names.nameOf(code) ?? '', code });
      }
    }
  },
});

/** The texts that the same path is compared with, path by path. */
function comparedTogether(expression: Expression): string[][] {
  const groups = new Map<string, Set<string>>();
  const visit = (part: Expression): void => {
    switch (part.kind) {
      case 'binary': {
        const text = part.right.kind === 'literal' ? part.right.node.value : undefined;
        if (part.operator === '=' && typeof text === 'string') {
          const path = JSON.stringify(part.left, (name, value: unknown) => (name === 'position' || name === 'depth' ? undefined : value));
          groups.set(path, (groups.get(path) ?? new Set()).add(text));
        }
        visit(part.left);
        visit(part.right);
        break;
      }
      case 'call':
        if (part.receiver) visit(part.receiver);
        part.args.forEach(visit);
        break;
      case 'member':
        if (part.receiver) visit(part.receiver);
        break;
      case 'indexer':
        visit(part.receiver);
        break;
      case 'type':
      case 'polarity':
        visit(part.operand);
    }
  };
  visit(expression);
  return [...groups.values()].map((codes) => [...codes]);
}
