import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SourceDocument } from '../src/document/source-document.js';
import { coreTypes } from '../src/document/xml/testing/core-types.js';
import { writeXml } from '../src/document/xml/testing/write-xml.js';
import { readXmlDocument } from '../src/document/xml/xml-document.js';
import type { Finding } from '../src/finding/finding.js';
import { readCases } from '../src/ig/coverage/read-cases.js';
import { ownGuide, testcases } from '../src/ig/coverage/testing/own-guide.js';
import { repository } from '../src/ig/testing/own-sources.js';
import type { Validator } from '../src/validate/validator.js';

const cases = readCases(join(testcases, 'golden'), join(testcases, 'bases'));
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function read(xml: string | Uint8Array): SourceDocument {
  const { document, problem } = readXmlDocument(typeof xml === 'string' ? Buffer.from(xml) : xml, coreTypes);
  if (document === undefined) throw new Error(JSON.stringify(problem));
  return document;
}

/** The order of elements matters in XML alone; the JSON that SUSHI writes has another. */
const exceptOrder = (findings: readonly Finding[]): Finding[] => findings.filter(({ id }) => id !== 'xml-order');

function expectSame(resource: unknown): void {
  const document = read(writeXml(resource));
  expect(exceptOrder(document.findings)).toEqual([]);
  expect(document.value).toEqual(resource);
}

describe('twins', () => {
  it.each([
    ['DeliveryReport-Josefine-1.xml', '../story/DeliveryReport-Josefine-1.json'],
    ['observation.xml', 'observation.json'],
  ])('%s, which HL7 wrote, says what its JSON says', (xml, twin) => {
    const document = read(readFileSync(join(testcases, 'xml', xml)));
    expect(document.findings).toEqual([]);
    expect(document.value).toEqual(json(join(testcases, 'xml', twin)));
  });

  it.each(readdirSync(join(testcases, 'story')))('%s is the same in XML', (name) => {
    expectSame(json(join(testcases, 'story', name)));
  });

  const published = join(repository, '..', 'shared', 'reference', 'kl.dk.fhir.ltt-1.0.1', 'examples');
  it.skipIf(!existsSync(published))(
    'every published example of LTT is the same in XML (skipped where the reference is not at hand)',
    () => {
      const names = readdirSync(published).filter((name) => name.endsWith('.json'));
      expect(names.length).toBeGreaterThan(5);
      for (const name of names) expectSame(json(join(published, name)));
    },
  );
});

describe("HL7's suite", () => {
  const files = join(repository, '..', 'shared', 'hl7-suite', 'files');

  it.skipIf(!existsSync(files))(
    'has XML that is read, but for one file in another encoding (skipped where the suite is not at hand)',
    () => {
      const names = readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
      expect(names.length).toBeGreaterThan(90);
      const readings = names.map((name) => ({ name, ...readXmlDocument(readFileSync(join(files, name)), coreTypes) }));
      expect(readings.flatMap(({ name, problem }) => (problem === undefined ? [] : [`${problem.id} ${name}`]))).toEqual([
        'encoding-invalid japanese-utf8-ok.xml',
      ]);
      // What the reference says of this file too: an attribute and a text that do not belong there.
      const remarked = readings.flatMap(
        ({ name, document }) => document?.findings.map(({ id, expression }) => `${id} ${name} ${expression}`) ?? [],
      );
      expect(remarked).toEqual(['xml-attribute-unknown xml-fail.xml Bundle', 'xml-text xml-fail.xml Bundle']);
    },
  );
});

describe('golden cases in XML', () => {
  let validator: Validator;
  beforeAll(async () => {
    validator = (await ownGuide()).guide.validator();
  });

  /** What both forms must agree on. */
  const told = (findings: readonly Finding[]): unknown[] =>
    exceptOrder(findings).map(({ id, severity, expression, path, profile, definition, rule, source, params }) => ({
      id,
      severity,
      expression,
      path,
      profile,
      definition,
      rule,
      source,
      params,
    }));

  // What JSON can say and XML cannot (a number in quotation marks, null, an array where there is none) is no case for XML.
  const sayable = cases.filter(({ document }) =>
    isDeepStrictEqual(readXmlDocument(Buffer.from(writeXml(document)), coreTypes).document?.value, document),
  );

  it('are most of the golden cases', () => {
    const unsayable = cases.filter((golden) => !sayable.includes(golden)).map(({ name }) => name);
    expect(sayable.length / cases.length).toBeGreaterThan(0.85);
    expect(unsayable.filter((name) => !/^(?:json|primitives)\//.test(name))).toEqual([]);
  });

  it.each(sayable)('$name: the same findings', ({ document, profiles }) => {
    const fromJson = validator.validate(document, { profiles });
    const xml = read(writeXml(document));
    const fromXml = [...xml.findings, ...xml.inOwnTerms(validator.validate(xml.value, { profiles }))];
    expect(told(fromXml)).toEqual(told(xml.inOwnTerms(fromJson)));
  });
});
