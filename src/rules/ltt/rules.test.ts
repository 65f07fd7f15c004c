import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../finding/message.js';
import { isRuleId } from '../../finding/rule-id.js';
import type { RuleCases } from '../testing/rule-case.js';
import { problemsOfCases, RuleTester } from '../testing/rule-tester.js';
import { reportRules, ruleMetas, submissionRules } from './registry.js';

const room = import.meta.dirname;
const tester = new RuleTester();
/** The rules that one report can break; those across reports are tested with series of them. */
const metas = [...reportRules, ...submissionRules].map(({ meta }) => meta);
const caseFiles = readdirSync(room).filter((name) => /^[rcpeh].*\.cases\.ts$/.test(name));
const casesById = new Map(
  await Promise.all(caseFiles.map(async (name) => [`LTT-${name.slice(0, 3).toUpperCase()}`, ((await import(`./${name.slice(0, -3)}.js`)) as { cases: RuleCases }).cases] as const)),
);

describe('the rules', () => {
  it('are all registered, each under an id of its own, with cases in a file of its own', () => {
    const files = readdirSync(room).filter((name) => /^[rcpeh]\d\d-[a-z0-9-]+\.ts$/.test(name));
    const ids = metas.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isRuleId)).toBe(true);
    expect(files.map((name) => `LTT-${name.slice(0, 3).toUpperCase()}`).sort()).toEqual([...ids].sort());
    expect(caseFiles.sort()).toEqual(files.map((name) => name.replace(/\.ts$/, '.cases.ts')).sort());
    expect(ruleMetas).toEqual(expect.arrayContaining(metas));
  });

  it('base their cases on a report in which nothing is found', () => {
    const findings = tester.findings(tester.document([])).filter(({ severity, id }) => severity !== 'information' || isRuleId(id));
    expect(findings).toEqual([]);
  });

  it('are never more than a warning when they are inferred', () => {
    expect(ruleMetas.filter(({ severity, sources }) => severity === 'error' && sources.includes('inferred'))).toEqual([]);
  });
});

describe.each(metas)('$id', (meta) => {
  const cases = casesById.get(meta.id) ?? { valid: [], invalid: [] };

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
    expect(problemsOfCases(meta, cases)).toEqual([]);
  });

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
