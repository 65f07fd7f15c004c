import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../rules/guide.js';
import { readProtocolFile } from '../../cli/certify/read-protocol-file.js';
import { ruleMetas } from './registry.js';
import { sources } from './sources.js';

/** The sections that KL's memo has, as its headings say: there are no others. */
const memo = [
  '1 Generelt',
  '2 Indrapporteret data på forkerte borger',
  '3 Dokumentation af fejl vs ændringer',
  '4 Håndtering af ugyldige referencer',
];
/** The sections of the pages of guides that are cited. */
const pages: Readonly<Record<string, readonly string[]>> = {
  memo,
  'kl-gateway/index.md': ['DeliveryReport'],
  'kl-ltt/index.md': ['Special constraints, and resulting reporting practises'],
  ...Object.fromEntries(
    ['citizen', 'care-plan', 'encounter', 'referral', 'delivery-report'].map((name) => [
      `kl-ltt/StructureDefinition-klgateway-ltt-${name}-intro.md`,
      ['Scope and usage'],
    ]),
  ),
  'kl-ltt/example.md': [],
  sds: ['4', '5', '6'],
  cpr: [],
  fhir: [],
  'release notes': [],
  none: [],
};
const texts = join(import.meta.dirname, '../../../../shared/guides/texts');
const all = Object.entries<Source>(sources);

describe('the sources', () => {
  it.each(all)('%s is a section that its document has', (_name, { document, section }) => {
    expect(Object.keys(pages)).toContain(document);
    if (section !== undefined) expect(pages[document]).toContain(section);
  });

  it('of the memo are its four sections, and none is made up', () => {
    expect(all.filter(([name]) => name.startsWith('MEMO')).map(([name, { section }]) => `${name} ${section}`)).toEqual(
      memo.map((section) => `MEMO ${section.charAt(0)} ${section}`),
    );
  });

  it('are cited by rules and the certification protocol under these names only', async () => {
    const names = new Set(Object.keys(sources));
    expect(ruleMetas.flatMap((meta) => meta.sources).filter((name) => !names.has(name))).toEqual([]);
    const { protocol } = await readProtocolFile();
    expect(
      protocol.chapters
        .flatMap(({ requirements }) => requirements.flatMap((each) => each.sources))
        .filter((name) => !names.has(name) && !['IG story', 'FHIR-FORMAT'].includes(name)),
    ).toEqual([]);
  });

  it('that are none are inferred, and say so alone', () => {
    for (const meta of ruleMetas) if (meta.sources.includes('inferred')) expect([meta.id, meta.sources]).toEqual([meta.id, ['inferred']]);
  });
});

// The documents themselves are KL's and are not in the repository.
describe.skipIf(!existsSync(texts))('the documents', () => {
  it.each(Object.entries(pages).filter(([document]) => document === 'memo' || document.startsWith('kl-')))(
    '%s has these headings',
    (document, sections) => {
      const text = readFileSync(join(texts, document === 'memo' ? 'FejlrettelseNotatKLGateway.txt' : document), 'utf8');
      const headings = text.split('\n').map((line) => line.trim().replace(/^#+ */, ''));
      for (const section of sections) expect(headings).toContain(section);
    },
  );
});
