import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../routes.js';
import type { ServiceParts } from '../parts.js';
import { storyReport, TestService, type Answered } from '../testing/calls.js';
import { operations } from './operations.js';

/** Those that are added where the sockets are. */
const ofServer = ['get /', 'get /health', 'get /metrics'];

const first = storyReport('1');
const id = 'DeliveryReport-Josefine-1';
let service: TestService;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into the description
let description: any;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
beforeAll(async () => {
  service = await TestService.start();
  description = (await service.call('GET', '/openapi.json')).json;
  ajv.addSchema({ $id: 'api', components: description.components });
});

it('describes every route, and no other', () => {
  const routed = routes({} as ServiceParts, false).map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual([...routed, ...ofServer].sort());
  expect(
    operations
      .filter(({ open }) => open === true)
      .map(({ method, path }) => `${method} ${path}`)
      .filter((name) => !ofServer.includes(name))
      .sort(),
  ).toEqual(
    routes({} as ServiceParts, false)
      .filter(({ open }) => open === true)
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
      .sort(),
  );
});

/** Demands that an answer is one that the description has. */
function expectDescribed(operation: string, { status, headers, json, text }: Answered): void {
  const [method = '', path = ''] = operation.split(' ');
  const response = description.paths[path][method].responses[status];
  expect(response, `${operation}: ${status} ${text.slice(0, 200)}`).toBeDefined();
  for (const [type, { schema }] of Object.entries<{ schema?: { $ref: string } }>(response.content ?? {})) {
    expect(headers['content-type']).toContain(type);
    if (schema === undefined) continue;
    const validate = ajv.getSchema(`api${schema.$ref}`)!;
    expect(validate(json), `${operation}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  }
}

describe('answers are as described:', () => {
  const fhir = { 'content-type': 'application/fhir+json' };
  const sent = { 'content-type': 'application/json' };
  const bad = first.replace('"active": true', '"active": "yes"');
  const files = [
    { fileName: 'a.json', fileContent: bad, fileType: 'json' },
    { fileName: 'b.json', fileContent: '{', fileType: 'json' },
  ];
  const content = { name: 'content', value: bad, embeddingMethod: 'STRING' };
  const calls: readonly [operation: string, target: string, body?: string, headers?: Record<string, string>][] = [
    ['put /fhir/Bundle/{id}', `/fhir/Bundle/${id}`, first, fhir],
    ['put /fhir/Bundle/{id}', `/fhir/Bundle/${id}`, first, fhir],
    ['put /fhir/Bundle/{id}', `/fhir/Bundle/${id}`, bad, fhir],
    ['put /fhir/Bundle/{id}', `/fhir/Bundle/${id}`, '{', fhir],
    ['put /fhir/Bundle/{id}', `/fhir/Bundle/${id}`, first, { ...fhir, 'if-match': '"9"' }],
    ['put /fhir/Bundle/{id}', `/fhir/Bundle/${id}`, first],
    ['get /fhir/Bundle/{id}', `/fhir/Bundle/${id}`],
    ['get /fhir/Bundle/{id}', '/fhir/Bundle/x'],
    ['get /fhir/Bundle/{id}/_history', `/fhir/Bundle/${id}/_history`],
    ['get /fhir/Bundle/{id}/_history/{version}', `/fhir/Bundle/${id}/_history/1`],
    ['get /fhir/Bundle', '/fhir/Bundle'],
    ['get /fhir/Bundle', '/fhir/Bundle?_count=x'],
    ['post /fhir/Bundle/_search', '/fhir/Bundle/_search', '_count=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['get /fhir/metadata', '/fhir/metadata'],
    ['post /fhir/$validate', '/fhir/$validate', bad, fhir],
    ['post /fhir/{type}/$validate', '/fhir/Bundle/$validate', '{', fhir],
    ['post /fhir/{type}/{id}/$validate', `/fhir/Bundle/${id}/$validate`, first, fhir],
    ['get /fhir/Bundle/{id}/$validate', `/fhir/Bundle/${id}/$validate`],
    ['get /citizens', '/citizens'],
    ['get /findings', '/findings'],
    ['get /inbox', '/inbox'],
    ['post /validate', '/validate', JSON.stringify({ cliContext: { sv: '4.0.1' }, filesToValidate: files, sessionId: 'x' }), sent],
    ['post /validate', '/validate', '{}', sent],
    ['get /validator/version', '/validator/version'],
    ['get /ig', '/ig'],
    ['get /igVersions/{name}', '/igVersions/kl.dk.fhir.ltt'],
    ['get /versions', '/versions'],
    ['post /terminology', '/terminology', '{}', sent],
    ['get /txStatus', '/txStatus'],
    ['get /packStatus', '/packStatus'],
    ['get /itb/getModuleDefinition', '/itb/getModuleDefinition'],
    ['post /itb/validate', '/itb/validate', JSON.stringify({ input: [content] }), sent],
    ['post /itb/validate', '/itb/validate', JSON.stringify({ input: [{ ...content, embeddingMethod: 'URI' }] }), sent],
    ['post /itb/soap', '/itb/soap', '<a/>', { 'content-type': 'text/xml' }],
    ['get /itb/soap', '/itb/soap?wsdl'],
    ['get /openapi.json', '/openapi.json'],
  ];

  it.each(calls)('%s (%s)', async (operation, target, body = '', headers = {}) => {
    expectDescribed(operation, await service.call(operation.split(' ')[0]!.toUpperCase(), target, { body, headers }));
  });

  it('each operation is called', () => {
    expect(
      operations
        .map(({ method, path }) => `${method} ${path}`)
        .filter((name) => !ofServer.includes(name) && !calls.some(([operation]) => operation === name)),
    ).toEqual([]);
  });
});
