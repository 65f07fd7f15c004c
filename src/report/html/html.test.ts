import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatEntry } from '../formats.js';
import type { Format, RunResults } from '../results.js';
import { sampleContext, sampleRun } from '../sample/sample-run.js';
import { invalidReport, readAsset, requiredStatus, runOf, validReport } from '../testing/run.js';
import type { PageData } from './page-data.js';
import type { ReportedFinding } from '../reported-finding.js';

let format: Format;
beforeAll(async () => {
  format = await formatEntry('html').load(readAsset);
});

const written = (run: RunResults): string => format(run, sampleContext);
const dataOf = (page: string): PageData =>
  JSON.parse(/<script type="application\/json" id="data">([^]*?)<\/script>/.exec(page)![1]!) as PageData;
const listed = (data: PageData, column: 'en' | 'expression' | 'reason'): string[] =>
  data.findings[column].map((index) => data.strings[index] ?? '');

/** The page's elements and visible text, as a parser of XML reads it: what begins must end, apart from HTML's void elements. */
function parsed(page: string): {
  readonly tags: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
  readonly text: string;
} {
  const wellFormed = page
    .replace(/<!DOCTYPE html>/, '')
    .replace(/<(script|style)([^>]*)>[^]*?<\/\1>/g, '<$1$2/>')
    .replace(/<(meta|input)([^>]*)>/g, '<$1$2/>')
    .replace(/ (hidden|open|checked)(?=[ >/])/g, ' $1=""');
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  let text = '';
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes: attributes as Record<string, string> }));
  parser.on('text', (piece) => (text += piece));
  parser.write(wellFormed).close();
  return { tags, text };
}

const hostile = `</script><script>alert(1)</script><!--<script>"'><img src=x onerror=alert(1)>&amp;\u2028\u202e`;
const hostileFinding: ReportedFinding = {
  ...requiredStatus,
  params: { element: hostile },
  expression: hostile,
  resource: hostile,
  profile: hostile,
  excerpt: { text: hostile, caret: 1 },
};
const hostileRun: RunResults = {
  ...runOf({
    ...invalidReport,
    file: hostile,
    resource: hostile,
    findings: [hostileFinding],
    suppressed: [{ ...hostileFinding, suppression: { reason: hostile } }],
  }),
  ig: { id: hostile, version: hostile },
  definitionFaults: [{ definition: hostile, element: hostile, problem: hostile }],
  suppressions: { file: hostile, used: 1, expired: [{ finding: hostile, reason: hostile }], unused: [], elsewhere: 0 },
  configuration: { file: hostile, rules: [{ id: hostile, setting: 'off', usual: 'error' }] },
};

describe('the HTML report', () => {
  it('is one file that refers to nothing outside itself', () => {
    const { tags } = parsed(written(sampleRun));
    for (const { name, attributes } of tags) {
      expect(['link', 'img', 'iframe', 'object', 'base']).not.toContain(name);
      for (const attribute of ['src', 'action', 'style', 'srcset', 'data', 'background']) expect(attributes).not.toHaveProperty(attribute);
      expect(Object.keys(attributes).filter((attribute) => attribute.startsWith('on'))).toEqual([]);
      if (attributes['href'] !== undefined) expect(attributes['href']).toMatch(/^#/);
    }
    expect(written(sampleRun)).not.toMatch(/@import|url\(/);
  });

  it('allows its own script and style by their hashes, and nothing else', () => {
    const page = written(sampleRun);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!;
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, script] = /<script>([^]*?)<\/script>/.exec(page)!;
    const [, style] = /<style>([^]*?)<\/style>/.exec(page)!;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script!)}`,
      `style-src ${hash(style!)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(() => new Function(script!)).not.toThrow();
  });

  it('begins with the verdict, the counts, and what was checked against what', () => {
    const { text } = parsed(written(sampleRun));
    expect(text).toMatch(
      /Invalid[^]*1 of 3 documents has errors\.[^]*3 documents: 1 valid, 1 invalid, 1 unreadable; 3 errors, 1 warning, 1 information, 0 not verified, 1 suppressed[^]*kl\.dk\.fhir\.ltt 1\.0\.1[^]*stage sds[^]*2026-04-04 05:30 UTC/,
    );
    expect(parsed(written(runOf(validReport))).text).toMatch(/✓[^]*Valid[^]*No document has an error\./);
  });

  it('says everything in both languages, and which is which', () => {
    const page = written(sampleRun);
    expect(page).toContain('<html lang="en">');
    expect(format(sampleRun, { ...sampleContext, language: 'da' })).toContain('<html lang="da">');
    expect(page).toContain('<span lang="en">How this verdict was reached</span><span lang="da">Hvordan afgørelsen er truffet</span>');
    const data = dataOf(page);
    expect(data.strings[data.findings.en[0]!]).toBe('Patient.active is required, but missing');
    expect(data.strings[data.findings.da[0]!]).toBe('Patient.active er påkrævet, men mangler');
    for (const { en, da } of Object.values(data.words)) expect([en.trim(), da.trim()]).not.toContain('');
  });

  it('counts by severity, stage and file', () => {
    const { text } = parsed(written(sampleRun));
    const counts = text.slice(text.indexOf('By severity'), text.indexOf('Choose what is shown')).replace(/\s+/g, ' ');
    for (const row of [
      'Errors Fejl 3',
      'Warnings Advarsler 1',
      'Suppressed Undertrykte 1',
      'Profile Profil 5',
      'Gateway 2',
      'SDS 0',
      'reports/2026-04-02.json 6',
    ]) {
      expect(counts.replace(/([a-zø])([A-Z])/g, '$1 $2').replace(/([a-zSn])(\d)(?= |$)/g, '$1 $2')).toContain(row);
    }
  });

  it('carries every finding, the suppressed and the unreadable with them', () => {
    const data = dataOf(written(sampleRun));
    expect(data.findings.kind.map((kind) => data.kinds[kind])).toEqual([
      'error',
      'error',
      'error',
      'warning',
      'information',
      'suppressed',
      'unreadable',
    ]);
    expect(listed(data, 'expression')[0]).toBe('Bundle.entry[0].resource.active');
    expect(listed(data, 'reason')[5]).toContain('Release 4.2');
    for (const column of Object.values(data.findings)) expect(column).toHaveLength(7);
  });

  it('marks the spot in its surroundings', () => {
    const { findings, strings } = dataOf(written(sampleRun));
    const [line, start, end] = findings.spot[3]!;
    expect(findings.first[3]! + line).toBe(23);
    expect(strings[findings.lines[3]![line]!]!.slice(start, end)).toBe('"planned"');
  });

  it('states what the verdict rests on, with hashes', () => {
    const { text } = parsed(written(sampleRun));
    for (const part of [
      'ltt-conformance 0.1.0',
      'hl7.fhir.dk.core 3.4.0',
      '--fail-on error',
      ...sampleRun.provenance!.packages.map(({ hash }) => hash!),
    ])
      expect(text).toContain(part);
    const data = dataOf(written(sampleRun));
    expect(data.documents.hash.map((index) => data.strings[index])).toEqual(Array.from(sampleRun.results, ({ hash }) => hash));
  });

  it('states beside the verdict what a configuration changed', () => {
    const run: RunResults = {
      ...sampleRun,
      configuration: { file: 'ltt.config.json', rules: [{ id: 'LTT-R06', setting: 'off', usual: 'warning' }] },
    };
    expect(parsed(written(run)).text).toMatch(/Rules changed by ltt\.config\.json: LTT-R06 off/);
  });

  it('lets nothing in a document become HTML or script', () => {
    const page = written(hostileRun);
    const { tags } = parsed(page);
    expect(tags.map(({ name }) => name)).not.toContain('img');
    expect(page.match(/<script/gi)).toHaveLength(2);
    expect(page.match(/<!--/g)).toBeNull();
    expect(listed(dataOf(page), 'expression')[0]).toContain('</script><script>alert(1)');
    expect(page).not.toMatch(/[\u2028\u202e]/);
  });

  it('has headings, landmarks and labels for those who do not see it', () => {
    const { tags } = parsed(written(sampleRun));
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of tags) {
      for (const reference of ['aria-labelledby', 'for'] as const)
        if (attributes[reference] !== undefined) expect(ids).toContain(attributes[reference]);
    }
    expect(tags.filter(({ name }) => name === 'h1' || name === 'main')).toHaveLength(2);
    for (const { name, attributes } of tags)
      if (name === 'svg') expect(attributes).toMatchObject({ 'aria-hidden': 'true', focusable: 'false' });
  });
});
