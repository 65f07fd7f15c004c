import { expect, it } from 'vitest';
import { coreTypes } from './testing/core-types.js';
import { writeXml } from './write-xml.js';
import { readXmlDocument } from './xml-document.js';

function readBack(xml: string): unknown {
  const { document, problem } = readXmlDocument(Buffer.from(xml), coreTypes);
  if (document === undefined) throw new Error(JSON.stringify(problem));
  expect(document.findings).toEqual([]);
  return document.value;
}

const patient = {
  birthDate: '2014-05-05',
  resourceType: 'Patient',
  active: true,
  _birthDate: { id: 'b', extension: [{ valueCode: 'x', url: 'http://a.dk/e' }] },
  name: [{ given: ['Ane', null, 'Bo'], _given: [null, { extension: [{ url: 'http://a.dk/g', valueString: 'a & <b> "c"\n' }] }, null] }],
  contained: [{ resourceType: 'Organization', id: 'o', name: 'Æ' }],
  id: 'p',
};

it('writes elements in the order of their definitions, whatever order JSON has them in', () => {
  expect(readBack(writeXml(patient, coreTypes))).toEqual(patient);
});

it('keeps the order of JSON where no types are known', () => {
  const outcome = {
    resourceType: 'OperationOutcome',
    issue: [
      {
        extension: [{ url: 'http://a.dk/line', valueInteger: 3 }],
        severity: 'error',
        code: 'invalid',
        details: { coding: [{ system: 'http://a.dk', code: 'x' }] },
      },
    ],
  };
  expect(readBack(writeXml(outcome))).toEqual(outcome);
});

it('never lets a name or value of a document end a tag', () => {
  const xml = writeXml({ resourceType: 'Patient', 'x><evil': 'a', id: '"/><evil a="', language: '\u0000\ud800' });
  expect(xml).not.toContain('<evil');
  expect(xml).toContain('<language value="\ufffd\ufffd"/>');
});
