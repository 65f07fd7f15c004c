import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../fhir/json.js';
import { publishedReports } from '../../cli/certify/published-reports.js';
import { Identities, isSampleId } from '../../samples/identities.js';
import { completeFiles, ownFiles } from '../testing/handed-in.js';
import { contentOf, idsOf } from './published.js';

/** Ids of the guide's examples that are not in testcases/: kl.dk.fhir.ltt 1.0.1. */
const guideIds = ['Behandlingskontakt', 'Forloeb', 'Henvisning', 'Josefine', 'RapportOmJosefine', 'TestIncrementalDelivery'];

function bases(): JsonObject[] {
  const folder = join(import.meta.dirname, '../../../testcases/bases');
  const documents = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
  return documents.filter(isObject).filter(({ entry }) => entry !== undefined);
}

const samples = [...completeFiles().values(), ...bases()] as JsonObject[];
const check = publishedReports();

describe('published reports', () => {
  it('are listed in testcases/certification/published.json', async () => {
    const ids = [...new Set([...guideIds, ...samples.flatMap(idsOf)].filter((id) => !isSampleId(id)))].sort();
    const contents = [...new Set(samples.map(contentOf))].sort();
    await expect(`${JSON.stringify({ ids, contents }, undefined, 2)}\n`).toMatchFileSnapshot(
      '../../../testcases/certification/published.json',
    );
  });

  it('are recognised by their ids, by the ids in them, and under other ids', () => {
    for (const report of samples) expect(check.isPublished(report)).toBe(true);
    const [report] = samples as [JsonObject];
    expect(check.isPublished({ ...report, id: 'x', timestamp: '2026-12-01T10:00:00Z' })).toBe(true);
    const renamed = JSON.stringify(report)
      .replace(/("id":"|\/)[0-9a-f]{8}(?=-)/g, '$1aaaaaaaa')
      .replaceAll('Josefine', 'Ida');
    expect(check.isPublished(JSON.parse(renamed) as JsonObject)).toBe(true);
  });

  it('are made by ltt new with any seed', () => {
    for (const seed of [1, 2, 77, 4000]) expect(isSampleId(new Identities(seed).uuid())).toBe(true);
    for (const id of ['857ea1d6-c212-4c89-a2f4-9e2bfa8c288d', 'x', '', '00000000-0000-4000-a000-000000000000'])
      expect(isSampleId(id), id).toBe(false);
  });

  it('are not those that a system made itself', () => {
    for (const report of ownFiles().values()) expect(check.isPublished(report as JsonObject)).toBe(false);
    expect(check.isPublished({ entry: [null, {}, { resource: 7 }] as never })).toBe(false);
  });
});
