import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeValidator } from '../testing/fake-validator.js';
import { Workspace } from '../testing/harness.js';

const good = '{"resourceType":"Bundle","error":"x"}';
/** The fake, in the place of the built-in guide. */
const load = () => Promise.resolve({ ...fakeValidator, ig: { id: 'kl.dk.fhir.ltt', version: '1.0.1' }, hasProfile: () => true });
const workspace = new Workspace({
  'mixed/a.json': good,
  'mixed/list.csv': 'a;b',
  'mixed/scan.pdf': '%PDF-1.7',
  'mixed/package.json': '{"name":"x"}',
  'mixed/pascal.json': '{"ResourceType":"Bundle"}',
  'mixed/wrapped.json': '{"data":{"report":{"resourceType":"Bundle"}}}',
  'mixed/array.json': '[{"resourceType":"Bundle"}]',
  'scan.json': '%PDF-1.7',
  'lone.json': '{"resourceType":"Patient","id":"x"}',
});
const put = (name: string, bytes: Uint8Array): void => {
  writeFileSync(join(workspace.folder, name), bytes);
};
put('a.json.gz', gzipSync(good));
put('lines.ndjson.gz', gzipSync(`${good}\n${good}\n`));
put('hidden-gzip.json', gzipSync(good));
put('torn.json.gz', gzipSync(good).subarray(0, 20));
// Made with zip(1): two reports in a folder, a text file, and an archive in the archive.
put(
  'reports.zip',
  Buffer.from(
    storedZip([
      ['x/a.json', good],
      ['x/b.json', good],
      ['notes.txt', 'x'],
      ['inner.zip', 'PK\u0003\u0004'],
      ['.hidden.json', good],
    ]),
  ),
);
afterAll(() => workspace.remove());

interface Report {
  readonly summary: Record<string, number>;
  readonly results: readonly {
    readonly file: string;
    readonly line?: number;
    readonly valid: boolean;
    readonly notReport?: true;
    readonly problem?: { readonly id: string };
    readonly findings: readonly { readonly id: string; readonly message: string }[];
  }[];
}

async function validate(
  argv: readonly string[],
  stdin?: string | Uint8Array,
): Promise<Report & { readonly exitCode: number; readonly stderr: string }> {
  const { stdout, stderr, exitCode } = await workspace.ltt(
    ['validate', '--format', 'json', ...argv],
    stdin === undefined ? { load } : { stdin, load },
  );
  return { ...(JSON.parse(stdout) as Report), exitCode, stderr };
}

/** An archive without compression; its checksums are those of zlib. */
function storedZip(members: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const { crc32 } = process.getBuiltinModule('node:zlib');
  let offset = 0;
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, content] of members) {
    const [head, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    const bytes = Buffer.from(content, 'latin1');
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), bytes);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + bytes.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, list, end]);
}

describe('a folder', () => {
  it('passes over in silence nothing that looks like FHIR, and counts what it passes over', async () => {
    const { results, summary, stderr } = await validate(['mixed']);
    expect(results.map(({ file }) => file)).toEqual(['mixed/a.json', 'mixed/array.json', 'mixed/pascal.json', 'mixed/wrapped.json']);
    expect(results.map(({ findings }) => findings[0]?.id)).toEqual([
      'element-unknown',
      'resource-not-object',
      'resource-type-missing',
      'resource-type-missing',
    ]);
    expect(summary['passedOver']).toBe(3);
    expect(stderr).toContain('mixed/list.csv');
  });
});

describe('compressed documents', () => {
  it('are read from .gz, whatever their name is, and from standard input', async () => {
    for (const name of ['a.json.gz', 'hidden-gzip.json'])
      expect((await validate([name])).results).toMatchObject([{ file: name, findings: [{ id: 'element-unknown' }] }]);
    expect((await validate(['lines.ndjson.gz'])).results).toMatchObject([{ line: 1 }, { line: 2 }]);
    expect((await validate(['-'], gzipSync(good))).results).toMatchObject([{ file: '-', findings: [{ id: 'element-unknown' }] }]);
    expect((await validate(['torn.json.gz'])).results).toMatchObject([{ problem: { id: 'archive-damaged' } }]);
  });

  it('are read from .zip, each by its name in the archive', async () => {
    const { results, summary, exitCode } = await validate(['reports.zip']);
    expect(results.map(({ file, problem }) => `${file} ${problem?.id ?? ''}`)).toEqual([
      'reports.zip/x/a.json ',
      'reports.zip/x/b.json ',
      'reports.zip/inner.zip archive-nested',
    ]);
    expect([summary['documents'], summary['passedOver'], exitCode]).toEqual([3, 1, 2]);
  });
});

describe('what is not a report', () => {
  it('is said to be something else, and counts neither as valid nor as invalid', async () => {
    const { results, summary, exitCode } = await validate(['lone.json']);
    expect(results).toMatchObject([{ valid: false, notReport: true }]);
    expect(results[0]?.findings).toMatchObject([
      { id: 'not-a-delivery-report', severity: 'warning', message: 'This is a Patient, not a delivery report; LTT was not checked' },
    ]);
    expect([summary['documents'], summary['valid'], summary['invalid'], summary['notReports'], exitCode]).toEqual([1, 0, 0, 1, 0]);
    expect((await workspace.ltt(['validate', 'lone.json', '--lang', 'da'], { load })).stdout).toContain(
      '1 er ikke en indberetningsrapport',
    );
  });

  it('is taken for what it is when a profile is asked for', async () => {
    expect((await validate(['lone.json', '--profile', 'http://hl7.org/fhir/StructureDefinition/Patient'])).results).toMatchObject([
      { valid: true },
    ]);
  });

  it('a PDF is named', async () => {
    expect((await validate(['scan.json'])).results).toMatchObject([{ problem: { id: 'file-other-format' } }]);
  });
});
