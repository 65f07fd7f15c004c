import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, isMessageId } from '../src/finding/catalogue.js';
import { readCases } from '../src/ig/coverage/read-cases.js';
import { testcases } from '../src/ig/coverage/testing/own-guide.js';
import { repository } from '../src/ig/testing/own-sources.js';

const bases = join(testcases, 'bases');
const cases = [...readCases(join(testcases, 'golden'), bases), ...readCases(join(testcases, 'engine'), bases)];
const shown = new Set(cases.flatMap(({ expect: findings }) => findings.map(({ id }) => id)));

/** Tests beside the code, where text or bytes are needed that no case can hold, or very many variants. */
const unitTests = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(repository, 'src', path), 'utf8'));

describe('every message', () => {
  it.each(Object.keys(catalogue()))('%s is shown by a case or asserted by a test beside the code', (id) => {
    // Tests that assert the severity put it before the id.
    const asserted = new RegExp(`['"\`](?:(?:error|warning|information) )?${id}[ '"\`(]`);
    expect(shown.has(id) || unitTests.some((text) => asserted.test(text))).toBe(true);
  });

  it('that a case expects is in the catalogue', () => {
    expect([...shown].filter((id) => !isMessageId(id))).toEqual([]);
  });
});
