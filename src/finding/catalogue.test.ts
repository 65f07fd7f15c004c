import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, isMessageId, messageOf, type MessageId } from './catalogue.js';
import { languages, type Message } from './message.js';
import { isProblemId, problems } from './problem.js';
import { severities } from './severity.js';

/** http://hl7.org/fhir/R4/valueset-issue-type.html */
const issueTypes = [
  'invalid', 'structure', 'required', 'value', 'invariant', 'security', 'login', 'unknown', 'expired', 'forbidden', 'suppressed',
  'processing', 'not-supported', 'duplicate', 'multiple-matches', 'not-found', 'deleted', 'too-long', 'code-invalid', 'extension',
  'too-costly', 'business-rule', 'conflict', 'transient', 'lock-error', 'no-store', 'exception', 'timeout', 'incomplete',
  'throttled', 'informational',
];

const room = new URL('.', import.meta.url);
const topicFiles = readdirSync(new URL('messages/', room)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const messages = Object.entries<Message>(catalogue);
const everyKind = [...messages, ...Object.entries(problems)];

const placeholders = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort();

describe('the message catalogue', () => {
  it('holds every message of every topic, and no id twice', async () => {
    const topics = await Promise.all(topicFiles.map(async (name) => import(new URL(`messages/${name}`, room).href) as Promise<Record<string, object>>));
    const ids = topics.flatMap((topic) => Object.values(topic)).flatMap((group) => Object.keys(group));
    expect(ids.length).toBeGreaterThan(50);
    expect([...ids].sort()).toEqual(Object.keys(catalogue).sort());
  });

  it.each(everyKind)('%s has an id in kebab-case', (id) => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
  });

  it.each(everyKind)('%s is told in both languages, with the same placeholders', (_id, { text, about }) => {
    for (const language of languages) {
      expect(text[language].trim()).not.toBe('');
      expect(about[language].trim()).not.toBe('');
      expect(placeholders(about[language])).toEqual([]);
      expect(text[language].replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
    }
    expect(placeholders(text.da)).toEqual(placeholders(text.en));
  });

  it.each(everyKind)('%s is no English in its Danish place', (_id, { text, about }) => {
    if (/[a-z]/.test(text.en.replace(/\{\w+\}/g, ''))) expect(text.da).not.toBe(text.en);
    expect(about.da).not.toBe(about.en);
  });

  it.each(messages)('%s has a severity and an issue code of FHIR', (_id, { severity, code }) => {
    expect(severities).toContain(severity);
    expect(issueTypes).toContain(code);
  });

  it('shares no id with the reasons why a document cannot be read', () => {
    expect(Object.keys(catalogue).filter(isProblemId)).toEqual([]);
    expect(Object.keys(problems).filter(isMessageId)).toEqual([]);
  });

  it('knows its own ids only, whatever objects inherit', () => {
    expect(isMessageId('cardinality-min')).toBe(true);
    for (const id of ['nonsense', 'constructor', '__proto__', 'toString', '']) expect(isMessageId(id)).toBe(false);
    expect(messageOf('cardinality-min').code).toBe('required');
  });

  it('has no message that nothing makes', () => {
    const sources = readdirSync(new URL('..', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('finding'))
      .map((name) => readFileSync(new URL(`../${name}`, room), 'utf8'))
      .join('\n');
    expect((Object.keys(catalogue) as MessageId[]).filter((id) => !sources.includes(`'${id}'`))).toEqual([]);
  });
});
