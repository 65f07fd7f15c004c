import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../finding/catalogue.js';
import { languages } from '../finding/message.js';
import { problems } from '../finding/problem.js';
import { explanationOf, explanations } from './explanations.js';
import { messagePages } from './message-pages.js';

const folder = join(import.meta.dirname, '../../docs/messages');

describe('docs/messages', () => {
  it('is what the catalogue says; if not, run npm run docs', () => {
    const pages = messagePages();
    expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual([...pages.keys()].sort());
    for (const [name, content] of pages) expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
  });
});

describe('explanations', () => {
  it('have every id of findings and problems once', () => {
    const ids = explanations().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...Object.keys(catalogue()), ...Object.keys(problems)]);
  });

  it('have both languages, with the same placeholders, and end their explanations with a full stop', () => {
    const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
    for (const { id, text, about } of explanations()) {
      expect([id, placeholders(text.da)]).toEqual([id, placeholders(text.en)]);
      expect([id, ...languages.map((language) => /[^\s].*\.$/.test(about[language]))]).toEqual([id, true, true]);
    }
  });

  it('are found by id, and by nothing else', () => {
    expect(explanationOf('json-null')).toMatchObject({ severity: 'error', code: 'structure' });
    expect(explanationOf('document-empty')).toMatchObject({ severity: 'unreadable' });
    expect(explanationOf('toString')).toBeUndefined();
  });
});
