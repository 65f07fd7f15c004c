import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../finding/message.js';
import { isRuleId } from '../../finding/rule-id.js';
import { HistoryTester } from '../../rules/testing/history-tester.js';
import type { RuleCases, SeriesCases } from '../../rules/testing/rule-case.js';
import { problemsOfCases, RuleTester } from '../../rules/testing/rule-tester.js';
import { citizenRules, reportRules, ruleMetas, seriesRules, submissionRules } from './registry.js';
import { testedLtt } from './testing/tested-ltt.js';

const room = import.meta.dirname;
const tester = new RuleTester(testedLtt());
const history = new HistoryTester(testedLtt());
/** The rules that one report can break; those across reports are tested with series of them. */
const metas = [...reportRules, ...submissionRules].map(({ meta }) => meta);
const historyMetas = [...seriesRules, ...citizenRules].map(({ meta }) => meta);
const caseFiles = readdirSync(room).filter((name) => /\.cases\.ts$/.test(name));
const casesById = new Map<string, RuleCases | SeriesCases>(
  await Promise.all(
    caseFiles.map(
      async (name) =>
        [
          `LTT-${name.slice(0, 3).toUpperCase()}`,
          ((await import(`./${name.slice(0, -3)}.js`)) as { cases: RuleCases | SeriesCases }).cases,
        ] as const,
    ),
  ),
);
const casesOf = <Cases extends RuleCases | SeriesCases>(id: string): Cases => (casesById.get(id) ?? { valid: [], invalid: [] }) as Cases;

describe('the rules', () => {
  it('are all registered, each under an id of its own, with cases in a file of its own', () => {
    const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => /^[rcpehx]\d\d-[a-z0-9-]+\.ts$/.test(name));
    const shared = new Set(ruleMetas.flatMap((meta) => (meta.shared === undefined ? [] : [meta.shared.slice(-3)])));
    const files = [...filesIn(room), ...filesIn(join(room, '../gateway')).filter((name) => shared.has(name.slice(0, 3).toUpperCase()))];
    const ids = [...metas, ...historyMetas].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isRuleId)).toBe(true);
    expect(files.map((name) => `LTT-${name.slice(0, 3).toUpperCase()}`).sort()).toEqual([...ids].sort());
    expect(caseFiles.sort()).toEqual(files.map((name) => name.replace(/\.ts$/, '.cases.ts')).sort());
    expect(ruleMetas.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('base their cases on a report in which nothing is found', () => {
    const findings = tester.findings(tester.document([])).filter(({ severity, id }) => severity !== 'information' || isRuleId(id));
    expect(findings).toEqual([]);
  });

  it('are history rules when they are about several reports, and no others are', () => {
    expect(ruleMetas.filter(({ stage }) => stage === 'history').map(({ id }) => id)).toEqual(historyMetas.map(({ id }) => id));
  });

  it('are never more than a warning when they are inferred', () => {
    expect(ruleMetas.filter(({ severity, sources }) => severity === 'error' && sources.includes('inferred'))).toEqual([]);
  });
});

describe.each(ruleMetas)('$id', (meta) => {
  it('says everything in every language, with the same placeholders', () => {
    const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const text of [meta.title, meta.about, ...Object.values(meta.messages)]) {
      for (const language of languages) expect(text[language]).toMatch(/^[^\s].*[^\s]$/);
      expect(text.da).not.toBe(text.en);
    }
    for (const text of Object.values(meta.messages)) expect(placeholders(text.da)).toEqual(placeholders(text.en));
    for (const language of languages) {
      expect(meta.about[language]).toMatch(/[.)]$/);
      expect(meta.title[language]).not.toMatch(/[{}]|\.$/);
      expect(meta.about[language]).not.toMatch(/[{}]/);
    }
  });

  it('has cases that obey it and cases that break it, none of them twice', () => {
    expect(problemsOfCases(meta, casesOf(meta.id))).toEqual([]);
  });
});

describe.each(metas)('$id', (meta) => {
  const cases = casesOf<RuleCases>(meta.id);

  it('is broken by its example, which breaks no other', () => {
    expect(meta.example.length).toBeGreaterThan(0);
    for (const change of meta.example) {
      const findings = tester.findings(tester.document(change)).filter(({ severity, id }) => severity !== 'information' || isRuleId(id));
      expect([...new Set(findings.map(({ id }) => id))]).toEqual([meta.id]);
    }
  });

  it.each(cases.valid)('obeyed: $name', (one) => {
    expect(tester.problemsOf(meta, one)).toEqual([]);
  });

  it.each(cases.invalid)('broken: $name', (one) => {
    expect(tester.problemsOf(meta, one)).toEqual([]);
  });
});

describe.each(historyMetas)('$id', (meta) => {
  const cases = casesOf<SeriesCases>(meta.id);

  it('is broken by its example, which breaks no other', () => {
    const documents = meta.example.map((change) => tester.document(change));
    expect(history.history(documents).findings.map(({ finding }) => finding.id)).toEqual([meta.id]);
    const alone = documents.flatMap((document) => tester.findings(document)).filter(({ id }) => isRuleId(id));
    expect(alone).toEqual([]);
  });

  it.each(cases.valid)('obeyed: $name', (one) => {
    expect(history.problemsOf(meta, one)).toEqual([]);
  });

  it.each(cases.invalid)('broken: $name', (one) => {
    expect(history.problemsOf(meta, one)).toEqual([]);
  });
});
