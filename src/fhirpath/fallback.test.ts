import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadFallback } from './fallback.js';
import { isCovered, nodeOf, type Environment } from './index.js';
import { SystemValue } from './values/system-value.js';

const room = fileURLToPath(new URL('.', import.meta.url));

describe('the fallback', async () => {
  const fallback = await loadFallback();
  const patient = nodeOf({ resourceType: 'Patient', birthDate: '1980-02-29', contact: [{ name: { family: 'A' } }] });
  const values = (expression: string, focus = patient, env: Environment = {}): unknown[] =>
    fallback
      .compile(expression)
      .evaluate(focus, env)
      .map(({ value }) => (value instanceof SystemValue ? value.toString() : value));

  it('evaluates what the compiler does not cover', () => {
    expect(isCovered('(1 | 2 | 3).sum()')).toBe(false);
    expect(values('(1 | 2 | 3).sum()')).toEqual([6]);
    expect(values('12L')).toEqual([12]);
    const grams = nodeOf({ value: 1, system: 'http://unitsofmeasure.org', code: 'g' }, 'Quantity');
    expect(fallback.compile("$this > 5 'mg'").test(grams, {})).toBe(true);
    expect(fallback.compile("$this > 5 'kg'").test(grams, {})).toBe(false);
  });

  it('knows the type of its focus, and what stands beside a primitive', () => {
    const contact = nodeOf({ name: { family: 'A' } }, 'Patient.contact');
    expect(values('name is HumanName', contact)).toEqual([true]);
    expect(values('$this is BackboneElement', contact)).toEqual([true]);
    const date = nodeOf('1980-02-29', 'date', { extension: [{ url: 'urn:x', valueString: 'y' }] });
    expect(values("extension('urn:x').value", date)).toEqual(['y']);
    expect(values('$this < @1990-01-01', date)).toEqual([true]);
    expect(values('hasValue()', nodeOf(undefined, 'date', { id: 'i' }))).toEqual([false]);
  });

  it('gives nodes that know their types', () => {
    const [date] = fallback.compile('birthDate').evaluate(patient, {});
    expect(date).toEqual({ value: '1980-02-29', type: 'date', extra: undefined });
    const [contact] = fallback.compile('contact').evaluate(patient, {});
    expect(contact?.type).toBe('Patient.contact');
    expect(values('@2026-04-01 + 1 day')).toEqual(['2026-04-02']);
    expect(values("4 'mg'")).toEqual(["4 'mg'"]);
  });

  it('asks the environment, not servers and clocks', () => {
    const asked: string[] = [];
    const env: Environment = {
      resource: patient,
      now: new Date('2026-04-01T10:30:15Z'),
      utcOffset: 0,
      resolve: () => nodeOf({ resourceType: 'Organization', name: 'K' }),
      memberOf: (node, url) => {
        asked.push(`${String(node.value)} ${String(node.type)} ${url}`);
        return url === 'urn:vs' ? true : undefined;
      },
      conformsTo: () => true,
      htmlChecks: () => false,
      variables: new Map([['mine', [nodeOf('m')]]]),
    };
    expect(values('birthDate.resolve().name', patient, env)).toEqual(['K']);
    expect(values("birthDate.memberOf('urn:vs')", patient, env)).toEqual([true]);
    expect(asked).toEqual(['1980-02-29 date urn:vs']);
    expect(() => values("birthDate.memberOf('urn:other')", patient, env)).toThrow(expect.objectContaining({ kind: 'unverified' }));
    expect(values("conformsTo('urn:p')", patient, env)).toEqual([true]);
    expect(values("'<div/>'.htmlChecks()", patient, env)).toEqual([false]);
    expect(values('today()', patient, env)).toEqual(['2026-04-01']);
    expect(values('%resource.birthDate', nodeOf('x', 'string'), env)).toEqual(['1980-02-29']);
    expect(values('%mine & %`ext-a`', patient, env)).toEqual(['mhttp://hl7.org/fhir/StructureDefinition/a']);
  });

  it('says what is wrong in our way', () => {
    expect(() => fallback.compile('a b')).toThrow(expect.objectContaining({ kind: 'syntax', expression: 'a b' }));
    expect(() => values('noSuchFunction()')).toThrow(expect.objectContaining({ kind: 'unsupported' }));
    expect(() => values("'a' > 1")).toThrow(expect.objectContaining({ kind: 'evaluation' }));
  });

  it('leaves the document as it was', () => {
    const document = { resourceType: 'Patient', name: [{ family: 'A' }] };
    const before = JSON.stringify(document);
    values('name', nodeOf(document));
    expect(JSON.stringify(document)).toBe(before);
  });
});

describe('fhirpath.js', () => {
  it('is loaded by the fallback alone, and only when it is asked for', () => {
    const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name));
    const loaders = files.filter((name) =>
      /(?:^|\n)\s*(?:import|export)(?! type)[^;]*from 'fhirpath|import\('fhirpath/.test(readFileSync(join(room, name), 'utf8')),
    );
    expect(loaders).toEqual(['fallback.ts']);
    const source = readFileSync(join(room, 'fallback.ts'), 'utf8');
    expect(source).not.toMatch(/import (?!type)[^;]*from 'fhirpath/);
  });
});
