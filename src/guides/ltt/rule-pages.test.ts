import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributes, type AttributeName } from '../ltt/elements.js';
import { ruleMetas } from '../ltt/registry.js';
import { rulePages } from '../../rules/pages/rule-pages.js';
import { explainRule, listRules } from '../../rules/pages/terminal.js';
import { ltt } from './guide.js';

const folder = join(import.meta.dirname, '../../../docs/rules');
const pages = rulePages(ltt);

describe('docs/rules', () => {
  it('is what the rules say; if not, run npm run docs', () => {
    expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual([...pages.keys()].sort());
    for (const [name, content] of pages) expect([name, readFileSync(join(folder, name), 'utf8')]).toEqual([name, content]);
  });

  it('has a page for every rule, with both languages, its weight, source and example', () => {
    for (const { id, severity, stage, title, sources, example } of ruleMetas) {
      const page = pages.get(`${id}.md`) ?? '';
      for (const part of [
        severity,
        `stage ${stage}`,
        title.en,
        title.da,
        ...sources,
        ...example.filter(({ length }) => length > 0).map((changes) => JSON.stringify(changes, undefined, 2)),
      ])
        expect([id, page.includes(part)]).toEqual([id, true]);
    }
  });

  it('leads to every rule by its stage, and by every Danish name it is about', () => {
    const index = pages.get('README.md') ?? '';
    for (const { id, appliesTo } of ruleMetas) {
      expect(index.split(`](${id}.md)`).length - 1).toBe(1 + appliesTo.filter((name) => Object.hasOwn(attributes, name)).length);
    }
    const named = new Set(ruleMetas.flatMap(({ appliesTo }) => appliesTo));
    expect((Object.keys(attributes) as AttributeName[]).filter((name) => !named.has(name))).toEqual([]);
  });

  it('links to pages that are there', () => {
    for (const [name, content] of pages) {
      for (const [, target = ''] of content.matchAll(/\]\(([^)#]+)\)/g))
        expect([name, target, target.startsWith('http') || existsSync(join(folder, target))]).toEqual([name, target, true]);
    }
  });
});

describe('at the terminal', () => {
  it('a rule is explained in one language, or in both', () => {
    const [rule] = ruleMetas;
    const [english, danish, both] = (['en', 'da', 'both'] as const).map((language) => explainRule(rule!, ltt.vocabulary, language));
    expect(english).toContain(rule!.title.en);
    expect(danish).toContain(rule!.title.da);
    expect(both).toBe(`${english!}\n${danish!}`);
    for (const meta of ruleMetas) expect(explainRule(meta, ltt.vocabulary, 'both')).not.toContain('undefined');
  });

  it('every rule is listed, a line each', () => {
    const lines = listRules(ruleMetas, 'da').split('\n');
    for (const { id, title } of ruleMetas) expect(lines.filter((line) => line.includes(id) && line.endsWith(title.da))).toHaveLength(1);
  });
});
