import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../src/finding/message.js';
import { applyPatch, type PatchOperation } from '../src/ig/coverage/json-patch.js';
import { createValidatorWith } from '../src/library/create-validator.js';
import type { FhirValidator, ValidationResult } from '../src/library/result.js';

// What case systems really send, each report with one thing wrong: one finding, at its place, that says what to send, in both languages.

interface ExpectedFinding {
  readonly id: string;
  readonly severity: string;
  readonly expression: string;
  readonly en: string;
  readonly da: string;
  readonly suggestion?: unknown;
}

interface VendorCase {
  readonly about: string;
  /** Changes of the valid report; or another document; or what the valid report is put into. */
  readonly change?: readonly PatchOperation[];
  readonly document?: unknown;
  readonly wrapped?: 'array' | 'object' | 'parameters';
  readonly findings: readonly ExpectedFinding[];
}

const folder = join(import.meta.dirname, 'vendor');
const cases = readdirSync(folder).map((file) => ({
  name: file.slice(0, -'.json'.length),
  ...(readJson(join(folder, file)) as VendorCase),
}));
const report = readJson(join(import.meta.dirname, 'bases/report.json'));
/** More than one finding for one cause: each reference to what has another id, and a report with two mistakes. */
const several: ReadonlySet<string> = new Set(['ids-upper-case', 'profile-slash-and-no-timestamp']);

let validators: readonly FhirValidator[];
let unmasked: FhirValidator;

beforeAll(async () => {
  const pack = (name: string) => () => readFileSync(join(import.meta.dirname, `../dist/packs/${name}.pack`), 'utf8');
  const packs = { ltt: pack('ltt'), r4: pack('r4') };
  validators = await Promise.all(languages.map((language) => createValidatorWith(packs, { language })));
  unmasked = await createValidatorWith(packs, { showIdentifiers: true });
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function documentOf({ change, document, wrapped }: VendorCase): unknown {
  if (change) return applyPatch(report, change);
  if (wrapped === 'array') return [report];
  if (wrapped === 'object') return { sendt: '2026-05-12', report };
  return wrapped === 'parameters' ? { resourceType: 'Parameters', parameter: [{ name: 'rapport', resource: report }] } : document;
}

describe('what case systems send', () => {
  it.each(cases)('$name: $about', async (one) => {
    const text = JSON.stringify(documentOf(one));
    const [en, da] = await Promise.all(validators.map(async (validator) => validator.validate(text)));
    const found = en?.findings.map(
      ({ id, severity, expression, message, suggestion }, index): ExpectedFinding => ({
        id,
        severity,
        expression,
        en: message,
        da: da?.findings[index]?.message ?? '',
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    );
    expect(found).toEqual(one.findings);
    expect(one.findings.length === 1).toBe(!several.has(one.name));
  });

  it.each(cases.filter(({ findings }) => findings.some(({ suggestion }) => suggestion !== undefined)))(
    '$name: what is suggested mends it',
    async (one) => {
      const document = documentOf(one);
      const before = await unmasked.validate(JSON.stringify(document));
      const after = await unmasked.validate(JSON.stringify(suggested(document, before)));
      // Without what could not be suggested, nothing is left, and nothing has come.
      const kept = before.findings.filter(({ suggestion }) => suggestion === undefined);
      expect(after.findings.map(({ id, expression }) => `${id} ${expression}`)).toEqual(
        kept.map(({ id, expression }) => `${id} ${expression}`),
      );
    },
  );

  it('a valid report has no finding at all', async () => {
    for (const validator of validators) expect((await validator.validate(JSON.stringify(report))).findings).toEqual([]);
  });
});

/** The document with every suggestion in its place. */
function suggested(document: unknown, { findings }: ValidationResult): unknown {
  const changes = findings.flatMap(({ expression, suggestion }): PatchOperation[] =>
    suggestion === undefined ? [] : [{ op: 'add', path: pointerTo(expression), value: suggestion }],
  );
  // "add" replaces the members of objects; a suggestion never is an item of an array by itself, but may replace one.
  return applyPatch(
    document,
    changes.map((change) =>
      /\/\d+$/.test('path' in change ? change.path : '') ? ({ ...change, op: 'replace' } as PatchOperation) : change,
    ),
  );
}

/** `Bundle.entry[2].resource.extension[1].value.ofType(Reference)` as a JSON Pointer. */
function pointerTo(expression: string): string {
  return expression
    .replace(/^\w+/, '')
    .replace(/\.(\w+)\.ofType\((\w)(\w*)\)/g, (_, stem: string, first: string, rest: string) => `.${stem}${first.toUpperCase()}${rest}`)
    .replace(/[.[]/g, '/')
    .replaceAll(']', '');
}
