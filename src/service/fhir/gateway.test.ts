import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { storyReport, TestService, type Answered } from '../testing/calls.js';

const first = storyReport('1');
const id = 'DeliveryReport-Josefine-1';
let gateway: TestService;
let strict: TestService;
beforeAll(async () => {
  gateway = await TestService.start();
  strict = await TestService.start({ strict: true });
});

/** The codes of an issue's details, by the last part of their system. */
function codes({ json }: Answered, index = 0): Record<string, string> {
  return Object.fromEntries(
    json.issue[index].details.coding.map(({ system, code }: { system: string; code: string }) => [system.replace(/^.*[:/]/, ''), code]),
  );
}

describe('PUT Bundle/{id}', () => {
  it('creates with 201, updates with 200, and names each version', async () => {
    const created = await gateway.put(id, first);
    expect(created).toMatchObject({
      status: 201,
      headers: {
        etag: 'W/"1"',
        location: `http://localhost:8080/fhir/Bundle/${id}/_history/1`,
        'last-modified': 'Tue, 01 Dec 2026 10:00:00 GMT',
      },
    });
    expect(created.json.issue.at(-1)).toMatchObject({ severity: 'information', diagnostics: expect.stringContaining('Accepted') });
    expect(await gateway.put(id, first)).toMatchObject({ status: 200, headers: { etag: 'W/"2"' } });
    expect((await gateway.call('GET', `/fhir/Bundle/${id}/_history/1`)).json.meta).toMatchObject({ versionId: '1' });
  });

  it('answers 422 for an error, with codes, place and who asks', async () => {
    const answer = await gateway.put(id, first.replace('"active": true', '"active": "yes"'), { 'accept-language': 'da' });
    expect(answer.status).toBe(422);
    const [issue] = answer.json.issue;
    expect(issue).toMatchObject({
      severity: 'error',
      expression: [expect.stringMatching(/^Bundle\.entry\[0\]\.resource.*active$/)],
      location: [expect.any(String), expect.stringMatching(/^Line\[\d+\] Col\[\d+\]$/)],
    });
    expect(issue.diagnostics).toBe(issue.details.text);
    expect(codes(answer)).toMatchObject({ 'message-id': 'primitive-json-type', 'asked-by': 'gateway' });
    expect(issue.extension.map(({ url }: { url: string }) => url.replace(/^.*outcome-/, ''))).toEqual([
      'issue-line',
      'issue-col',
      'message-id',
    ]);
    expect(answer.json.issue.at(-1).diagnostics).toMatch(/^Afvist: FK Gateway afviser/);
  });

  it('gives the message id of HL7 where one corresponds', async () => {
    const answer = await gateway.put(
      id,
      first.replace('"active": true', '"active": true, "gender": "female"').replace(/"status": "active",/, ''),
    );
    const all = answer.json.issue.flatMap(
      ({ details }: { details: { coding?: { system: string; code: string }[] } }) => details.coding ?? [],
    );
    expect(all).toContainEqual({ system: 'http://hl7.org/fhir/java-core-messageId', code: 'Validation_VAL_Profile_Minimum' });
  });

  it('says when only a source asks, and with --strict lets that reject', async () => {
    // Contacts of 2025 are not reported after reporting began: Sundhedsdatastyrelsen asks for it, and the gateway is not known to.
    const report = first.replace('"timestamp": "2025-05-14', '"timestamp": "2026-05-14');
    const accepted = await gateway.put(id, report);
    expect(accepted.status).toBe(200);
    expect(codes(accepted)).toMatchObject({ 'message-id': 'LTT-R10', 'asked-by': 'source' });
    expect(accepted.json.issue.at(-1).diagnostics).toContain('a source asks');
    const refused = await strict.put(id, report);
    expect(refused.status).toBe(422);
    expect(refused.json.issue.at(-1).diagnostics).toContain('LTT-R10');
  });

  it.each([
    ['another id than the URL', first.replace(id, 'another'), 400],
    ['no id', first.replace(`"id": "${id}",`, ''), 400],
    ['another resource', '{"resourceType":"Patient","id":"x"}', 400],
    ['what is not JSON', '{"resourceType": "Bundle", ', 400],
    ['nothing', '', 400],
    ['two documents', `${first.replace(/\s*\n\s*/g, ' ')}\n${first.replace(/\s*\n\s*/g, ' ')}`, 400],
  ])('answers an OperationOutcome for %s', async (_, body, status) => {
    const answer = await gateway.put(id, body);
    expect(answer).toMatchObject({
      status,
      json: { resourceType: 'OperationOutcome', issue: [{ severity: expect.stringMatching(/error|fatal/) }] },
    });
  });

  it.each([
    ['an id that is none', '/fhir/Bundle/a%20b', {}, 400],
    ['a media type that is not FHIR', `/fhir/Bundle/${id}`, { 'content-type': 'text/csv' }, 415],
    ['another charset', `/fhir/Bundle/${id}`, { 'content-type': 'application/fhir+json; charset=latin1' }, 415],
    ['an answer that is not offered', `/fhir/Bundle/${id}`, { accept: 'image/png' }, 406],
    ['If-Match that is no version', `/fhir/Bundle/${id}`, { 'if-match': 'abc' }, 400],
    ['If-Match of another version', `/fhir/Bundle/${id}`, { 'if-match': 'W/"77"' }, 412],
  ])('refuses %s', async (_, path, headers, status) => {
    expect(
      await gateway.call('PUT', path, { body: first, headers: { 'content-type': 'application/fhir+json', ...headers } }),
    ).toMatchObject({ status, json: { resourceType: 'OperationOutcome' } });
  });

  it('updates the version that If-Match names', async () => {
    const service = await TestService.start();
    expect((await service.put(id, first, { 'if-match': 'W/"1"' })).status).toBe(412);
    await service.put(id, first);
    expect((await service.put(id, first, { 'if-match': 'W/"1"' })).status).toBe(200);
  });

  it('answers as Prefer asks', async () => {
    expect(await gateway.put(id, first, { prefer: 'return=minimal' })).toMatchObject({ text: '', headers: { etag: expect.any(String) } });
    expect((await gateway.put(id, first, { prefer: 'return=representation' })).json).toMatchObject({
      resourceType: 'Bundle',
      meta: { versionId: expect.any(String) },
    });
    expect((await gateway.put(id, first, { prefer: 'return=OperationOutcome' })).json.resourceType).toBe('OperationOutcome');
  });

  it('takes XML and answers XML', async () => {
    const xml = readFileSync(join(import.meta.dirname, '../../../testcases/xml/DeliveryReport-Josefine-1.xml'));
    const answer = await gateway.call('PUT', `/fhir/Bundle/${id}`, {
      body: xml,
      headers: { 'content-type': 'application/fhir+xml', accept: 'application/fhir+xml' },
    });
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/fhir+xml; charset=utf-8' },
      text: expect.stringContaining('<OperationOutcome xmlns="http://hl7.org/fhir">'),
    });
    const { entry } = (await gateway.call('GET', `/fhir/Bundle/${id}`)).json;
    expect(entry).toEqual(JSON.parse(first).entry);
  });
});

describe('reading', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start();
    await service.put(id, first);
    await service.put(id, first);
    await service.put('DeliveryReport-Josefine-2', storyReport('2'));
  });

  it('gives a report as it was sent, with its version', async () => {
    const answer = await service.call('GET', `/fhir/Bundle/${id}`);
    expect(answer).toMatchObject({
      status: 200,
      headers: { etag: 'W/"2"' },
      json: { meta: { versionId: '2', lastUpdated: '2026-12-01T10:00:00.000Z', profile: expect.any(Array) } },
    });
    // Letter by letter, but for meta.
    expect(answer.text.slice(answer.text.indexOf('"type"'))).toBe(
      first.slice(first.indexOf('"type"')).replace('"type": "collection"', '"type": "collection"'),
    );
  });

  it('gives it as XML, and not at all when the client has it', async () => {
    expect((await service.call('GET', `/fhir/Bundle/${id}?_format=xml`)).text).toMatch(
      /<Bundle xmlns="http:\/\/hl7.org\/fhir"><id value="DeliveryReport-Josefine-1"\/><meta><versionId value="2"\/>/,
    );
    expect((await service.call('GET', `/fhir/Bundle/${id}`, { headers: { 'if-none-match': 'W/"2"' } })).status).toBe(304);
  });

  it('answers 404 for what is not there, 405 for what is not done', async () => {
    expect((await service.call('GET', '/fhir/Bundle/unknown')).status).toBe(404);
    expect((await service.call('GET', `/fhir/Bundle/${id}/_history/9`)).status).toBe(404);
    expect((await service.call('GET', '/fhir/Patient/1')).json.issue[0].diagnostics).toContain('Bundle');
    expect(await service.call('DELETE', `/fhir/Bundle/${id}`)).toMatchObject({ status: 405, headers: { allow: 'PUT, GET' } });
  });

  it.each([
    ['', 2],
    ['_id=DeliveryReport-Josefine-2', 1],
    ['identifier=urn:oid:1.2.208.176.1.2%7C0505149996', 2],
    ['identifier=0505149996', 2],
    ['identifier=urn:y%7C0505149996', 0],
    ['timestamp=2025-05-15', 1],
    ['timestamp=ge2025-05', 2],
    ['timestamp=lt2025-05-14', 0],
    ['timestamp=sa2025-05-15', 1],
    ['timestamp=ne2025-05-15&timestamp=ge2025', 1],
    ['citizen=0505149996', 2],
    ['citizen=urn:oid:1.2.208.176.1.2%7C050514-9996', 2],
    ['citizen=0101010101', 0],
  ])('finds by %s', async (query, total) => {
    const { status, json } = await service.call('GET', `/fhir/Bundle?${query}`);
    expect(status).toBe(200);
    expect(json.total).toBe(total);
  });

  it('pages, and never writes a CPR number into an address', async () => {
    const page = (await service.call('GET', '/fhir/Bundle?_count=1')).json;
    expect(page.entry).toHaveLength(1);
    const next = page.link.find(({ relation }: { relation: string }) => relation === 'next').url;
    const { pathname, search } = new URL(next);
    expect((await service.call('GET', `${pathname}${search}`)).json.entry[0].resource.id).toBe(id);
    const form = await service.call('POST', '/fhir/Bundle/_search', {
      body: 'citizen=0505149996&_count=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(form.json).toMatchObject({ total: 2 });
    expect(JSON.stringify(form.json.link)).not.toContain('0505149996');
  });

  it.each(['timestamp=yesterday', '_count=-1', 'name=x', 'identifier=a&identifier=b'])('refuses the search %s', async (query) => {
    expect(await service.call('GET', `/fhir/Bundle?${query}`)).toMatchObject({ status: 400, json: { resourceType: 'OperationOutcome' } });
  });

  it('lists the versions of a report', async () => {
    const { json } = await service.call('GET', `/fhir/Bundle/${id}/_history`);
    expect(json).toMatchObject({ type: 'history', total: 2 });
    expect(json.entry.map(({ response }: { response: { etag: string } }) => response.etag)).toEqual(['W/"2"', 'W/"1"']);
  });

  it('describes itself, in a statement that is valid FHIR', async () => {
    const { json, text } = await service.call('GET', '/fhir/metadata');
    expect(json.rest[0].resource[0].searchParam.map(({ name }: { name: string }) => name)).toContain('citizen');
    const { json: outcome } = await service.call('POST', '/fhir/CapabilityStatement/$validate', {
      body: text,
      headers: { 'content-type': 'application/fhir+json' },
    });
    expect(outcome.issue.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });

  it('compares what was received, masked', async () => {
    const { json } = await service.call('GET', '/findings');
    expect(json).toMatchObject({ reports: 3, citizens: 1 });
    // The same report was sent twice under one id.
    expect(json.findings.length).toBeGreaterThan(0);
    const { text } = await service.call('GET', '/citizens');
    expect(text).toContain('050514-****');
    expect(text).not.toContain('0505149996');
    expect((await service.call('GET', '/findings?citizen=1')).json.total).toBe(json.total);
    expect((await service.call('GET', '/findings?citizen=99')).json.total).toBe(0);
  });
});

describe('$validate', () => {
  const post = (path: string, body: string, headers = {}): Promise<Answered> =>
    gateway.call('POST', path, { body, headers: { 'content-type': 'application/fhir+json', ...headers } });

  it.each(['/fhir/$validate', '/fhir/Bundle/$validate', `/fhir/Bundle/${id}/$validate`])(
    '%s takes the resource itself, and Parameters',
    async (path) => {
      for (const body of [
        first,
        JSON.stringify({
          resourceType: 'Parameters',
          parameter: [
            { name: 'mode', valueCode: 'update' },
            { name: 'resource', resource: JSON.parse(first) },
          ],
        }),
      ]) {
        const answer = await post(path, body);
        expect(answer.status).toBe(200);
        expect(answer.json.issue.every(({ severity }: { severity: string }) => severity === 'information')).toBe(true);
      }
    },
  );

  it('takes a profile, in the query or in Parameters', async () => {
    const patient = { resourceType: 'Patient', active: true };
    const profile = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen';
    const named = await post(`/fhir/Patient/$validate?profile=${encodeURIComponent(profile)}`, JSON.stringify(patient));
    const within = await post(
      '/fhir/Patient/$validate',
      JSON.stringify({
        resourceType: 'Parameters',
        parameter: [
          { name: 'resource', resource: patient },
          { name: 'profile', valueUri: profile },
        ],
      }),
    );
    for (const { status, json } of [named, within]) {
      expect(status).toBe(200);
      expect(json.issue[0].severity).toBe('error');
    }
    expect((await post('/fhir/Patient/$validate?profile=http://a.dk/unknown', JSON.stringify(patient))).status).toBe(400);
  });

  it('validates what is stored, and refuses deletion', async () => {
    await gateway.put(id, first);
    expect((await gateway.call('GET', `/fhir/Bundle/${id}/$validate`)).status).toBe(200);
    expect((await post(`/fhir/Bundle/${id}/$validate?mode=delete`, '')).status).toBe(422);
    expect((await post('/fhir/Bundle/$validate?mode=purge', first)).status).toBe(400);
    expect((await post('/fhir/Patient/$validate', first)).status).toBe(400);
    expect((await post('/fhir/Bundle/$validate', '{')).status).toBe(400);
  });
});

describe('a token', () => {
  it('is demanded by all that has to do with reports', async () => {
    const service = await TestService.start({ token: 'a-secret-of-the-test' });
    expect(await service.put(id, first)).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
      json: { resourceType: 'OperationOutcome' },
    });
    expect((await service.put(id, first, { authorization: 'Bearer a-secret-of-the-tesT' })).status).toBe(401);
    expect((await service.put(id, first, { authorization: 'Bearer a-secret-of-the-test' })).status).toBe(201);
    expect((await service.call('GET', '/citizens')).status).toBe(401);
    expect((await service.call('GET', '/fhir/metadata')).json.rest[0].security).toBeDefined();
  });
});
