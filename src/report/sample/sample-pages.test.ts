import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAsset } from '../testing/run.js';
import { samplePages } from './sample-pages.js';

const folder = join(import.meta.dirname, '../../../docs/formats');

it('docs/formats is what the formats write; if not, run npm run docs', async () => {
  const pages = await samplePages(readAsset);
  expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual([...pages.keys()].sort());
  for (const [name, content] of pages) expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
});
