import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { storyReport, TestService } from '../testing/calls.js';
import { childNamed, readXmlElements, type XmlElement } from '../xml-elements.js';

const first = storyReport('1');
const bad = first.replace('"active": true', '"active": "yes"');
const api = join(import.meta.dirname, '../../../../shared/apis/gitb_vs.json');
const lack = existsSync(api) ? '' : ' (skipped: ../shared/apis is not here)';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});

const validate = (input: readonly object[]): ReturnType<TestService['call']> =>
  service.call('POST', '/itb/validate', {
    body: JSON.stringify({ sessionId: 's', input }),
    headers: { 'content-type': 'application/json', 'Gitb-Test-Session-Identifier': 's' },
  });

describe('the REST service of the test bed', () => {
  it('reports success, failure, and where', async () => {
    expect((await validate([{ name: 'content', value: first, embeddingMethod: 'STRING' }])).json.report).toMatchObject({
      result: 'SUCCESS',
      counters: { nrOfErrors: 0 },
    });
    const { report } = (
      await validate([
        { name: 'content', value: Buffer.from(bad).toString('base64'), embeddingMethod: 'BASE_64' },
        { name: 'language', value: 'da' },
      ])
    ).json;
    expect(report).toMatchObject({ result: 'FAILURE', counters: { nrOfErrors: 1 } });
    expect(report.items.find(({ level }: { level: string }) => level === 'ERROR')).toMatchObject({
      assertionID: 'primitive-json-type',
      location: expect.stringMatching(/^content:\d+:\d+$/),
      type: 'gateway',
      description: expect.stringContaining('skal'),
    });
  });

  it('reports what cannot be read, and what is not a report', async () => {
    expect((await validate([{ name: 'content', value: '{' }])).json.report).toMatchObject({
      result: 'FAILURE',
      counters: { nrOfErrors: 1 },
    });
    expect((await validate([{ name: 'content', value: '{"resourceType":"Basic","code":{"text":"x"}}' }])).json.report.result).toBe(
      'UNDEFINED',
    );
  });

  it.each([
    [[]],
    [[{ name: 'xml', value: 'x' }]],
    [
      [
        { name: 'content', value: 'x' },
        { name: 'stage', value: 'all' },
      ],
    ],
    [[{ name: 'content', value: '%%', embeddingMethod: 'BASE_64' }]],
    [[{ name: 'content', value: 'http://x', embeddingMethod: 'URI' }]],
  ])('refuses the inputs %j', async (input) => {
    expect(await validate(input)).toMatchObject({ status: 400, json: { error: { message: expect.any(String) } } });
  });

  it.skipIf(lack !== '')(`answers as the test bed's specification has it${lack}`, async () => {
    const { components } = JSON.parse(readFileSync(api, 'utf8')) as { components: object };
    const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema({ $id: 'gitb', components });
    const answers = [
      ['ValidationResponse', await validate([{ name: 'content', value: bad }])],
      ['GetModuleDefinitionResponse', await service.call('GET', '/itb/getModuleDefinition')],
    ] as const;
    for (const [schema, { json }] of answers) {
      const check = ajv.getSchema(`gitb#/components/schemas/${schema}`)!;
      expect(check(json), ajv.errorsText(check.errors)).toBe(true);
    }
  });
});

describe('the SOAP service of the test bed', () => {
  const soap = (body: string): ReturnType<TestService['call']> =>
    service.call('POST', '/itb/soap', {
      body: `<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${body}</S:Body></S:Envelope>`,
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
    });
  const within = (text: string, ...names: string[]): XmlElement | undefined =>
    names.reduce<XmlElement | undefined>(childNamed, readXmlElements(new TextEncoder().encode(text)));

  it('validates', async () => {
    const { status, text } = await soap(
      `<v:ValidateRequest xmlns:v="http://www.gitb.com/vs/v1/"><input name="content" embeddingMethod="STRING"><c:value xmlns:c="http://www.gitb.com/core/v1/"><![CDATA[${bad}]]></c:value></input></v:ValidateRequest>`,
    );
    expect(status).toBe(200);
    expect(within(text, 'Body', 'ValidationResponse', 'report', 'result')?.text).toBe('FAILURE');
    const error = within(text, 'Body', 'ValidationResponse', 'report', 'reports', 'error');
    expect(error?.attributes.get('xsi:type')).toBe('tr:BAR');
    expect(childNamed(error, 'location')?.text).toMatch(/^content:\d+/);
  });

  it('describes itself, by message and by WSDL', async () => {
    const { text } = await soap('<v:GetModuleDefinitionRequest xmlns:v="http://www.gitb.com/vs/v1/"/>');
    expect(within(text, 'Body', 'GetModuleDefinitionResponse', 'module', 'inputs')?.children.length).toBeGreaterThan(1);
    const wsdl = (await service.call('GET', '/itb/soap?wsdl')).text;
    expect(within(wsdl, 'service', 'port', 'address')?.attributes.get('location')).toBe('http://localhost:8080/itb/soap');
  });

  it('answers faults', async () => {
    const unknown = await soap('<x/>');
    expect(unknown.status).toBe(500);
    expect(within(unknown.text, 'Body', 'Fault', 'faultcode')?.text).toBe('soap:Client');
    const entity = await service.call('POST', '/itb/soap', {
      body: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      headers: { 'content-type': 'text/xml' },
    });
    expect(entity.text).toContain('Fault');
    expect(entity.text).not.toContain('root:');
  });
});
