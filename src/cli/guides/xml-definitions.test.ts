import { afterAll, expect, it } from 'vitest';
import { folderDefinitions } from '../../definitions/folder.js';
import { writeXml } from '../../document/xml/testing/write-xml.js';
import { corePlans } from '../../plan/testing/core.js';
import { Workspace } from '../testing/harness.js';
import { xmlDefinitions } from './xml-definitions.js';

const valueSet = {
  resourceType: 'ValueSet',
  url: 'http://x.test/ValueSet/a',
  status: 'active',
  experimental: false,
  compose: { include: [{ system: 'http://x.test/s', concept: [{ code: 'a' }, { code: 'b' }] }] },
};
const workspace = new Workspace({
  'a.xml': writeXml(valueSet),
  'utf16.xml': Buffer.from(`\ufeff${writeXml({ ...valueSet, url: 'http://x.test/ValueSet/wide' })}`, 'utf16le'),
  'cut.xml': '<ValueSet xmlns="http://hl7.org/fhir">\n  <url',
  'pom.xml': '<project xmlns="http://maven.apache.org/POM/4.0.0"/>',
});
afterAll(() => workspace.remove());

it('definitions in XML are those that their JSON would be', async () => {
  const { definitions, problems } = folderDefinitions(workspace.folder, { readXml: await xmlDefinitions(corePlans) });
  expect(definitions.valueSet(valueSet.url)).toEqual(valueSet);
  expect(definitions.valueSet('http://x.test/ValueSet/wide')).toBeDefined();
  expect(problems).toEqual([{ source: 'cut.xml', message: expect.stringMatching(/line 2, column 3: /) }]);
});
