import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, isMessageId, isUnverified, messageOf, type MessageId } from './catalogue.js';
import { languages, type Message } from './message.js';
import { problems } from './problem.js';
import { severities } from './severity.js';

/** http://hl7.org/fhir/R4/valueset-issue-type.html */
const issueTypes = [
  'invalid',
  'structure',
  'required',
  'value',
  'invariant',
  'security',
  'login',
  'unknown',
  'expired',
  'forbidden',
  'suppressed',
  'processing',
  'not-supported',
  'duplicate',
  'multiple-matches',
  'not-found',
  'deleted',
  'too-long',
  'code-invalid',
  'extension',
  'too-costly',
  'business-rule',
  'conflict',
  'transient',
  'lock-error',
  'no-store',
  'exception',
  'timeout',
  'incomplete',
  'throttled',
  'informational',
];

const room = new URL('.', import.meta.url);
const topicFiles = readdirSync(new URL('messages/', room)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const messages = Object.entries<Message>(catalogue());
const everyKind = [...messages, ...Object.entries(problems)];

const placeholders = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)(?:\|[^{}|]*\|[^{}|]*)?\}/g), ([, name = '']) => name))].sort();

/** The ids of those that break a rule. */
const breaking = (isBroken: (kind: Message | (typeof problems)[keyof typeof problems]) => boolean): string[] =>
  everyKind.filter(([, kind]) => isBroken(kind)).map(([id]) => id);

describe('the message catalogue', () => {
  it('holds every message of every topic, and no id twice', async () => {
    const topics = await Promise.all(
      topicFiles.map(async (name) => import(new URL(`messages/${name}`, room).href) as Promise<Record<string, () => object>>),
    );
    const ids = topics.flatMap((topic) => Object.values(topic)).flatMap((group) => Object.keys(group()));
    expect(ids.length).toBeGreaterThan(50);
    expect([...ids].sort()).toEqual(Object.keys(catalogue()).sort());
  });

  it('has ids in kebab-case', () => {
    expect(everyKind.map(([id]) => id).filter((id) => !/^[a-z]+(-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  it('tells everything in every language', () => {
    expect(
      breaking(({ text, about }) => languages.some((language) => text[language].trim() === '' || about[language].trim() === '')),
    ).toEqual([]);
  });

  it('has the same placeholders in every language, and none in what it says about a message', () => {
    expect(breaking(({ text }) => placeholders(text.da).join() !== placeholders(text.en).join())).toEqual([]);
    expect(breaking(({ about }) => placeholders(about.en + about.da).length > 0)).toEqual([]);
  });

  it('writes singular and plural out instead of both in one', () => {
    expect(breaking(({ text, about }) => /\w\((?:s|e|er|r)\)/.test(text.en + about.en + text.da + about.da))).toEqual([]);
  });

  it('has no English in the place of Danish', () => {
    const hasWords = (text: string): boolean => /[a-z]/.test(text.replace(/\{[\w|]+\}/g, ''));
    expect(breaking(({ text, about }) => about.da === about.en || (hasWords(text.en) && text.da === text.en))).toEqual([]);
  });

  it('gives each message a severity and an issue code of FHIR', () => {
    expect(messages.filter(([, { severity, code }]) => !severities.includes(severity) || !issueTypes.includes(code))).toEqual([]);
  });

  it('marks what was not verified, and says so first, in every language', () => {
    const says = ({ text }: Message): boolean => text.en.startsWith('Not verified: ') && text.da.startsWith('Ikke kontrolleret: ');
    expect(messages.filter(([, message]) => says(message) !== (message.unverified === true)).map(([id]) => id)).toEqual([]);
    expect(isUnverified('code-unverified')).toBe(true);
    for (const id of ['cardinality-min', 'LTT-R01', 'constructor']) expect(isUnverified(id)).toBe(false);
  });

  it('shares no id with the reasons why a document cannot be read', () => {
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
    expect((Object.keys(catalogue()) as MessageId[]).filter((id) => !sources.includes(`'${id}'`))).toEqual([]);
  });
});
