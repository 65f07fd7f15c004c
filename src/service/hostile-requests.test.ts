import { beforeAll, describe, expect, it } from 'vitest';
import { TestService } from './testing/calls.js';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/fhir+json' };

describe('hostile requests', () => {
  it('reports a resource in Parameters that is nested deeper than any call stack', async () => {
    const depth = 200_000;
    const resource = `{"resourceType":"Bundle","a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const body = `{"resourceType":"Parameters","parameter":[{"name":"resource","resource":${resource}}]}`;
    const { status, text } = await service.call('POST', '/fhir/$validate', { body, headers: json });
    expect(status).toBe(200);
    expect(text).toMatch(/"severity":"(?:error|fatal)"/);
    expect(text).toContain('Bundle has no element');
  });

  it('refuses inputs nested deeper than any call stack in SOAP', async () => {
    const depth = 100_000;
    const body = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><v:ValidateRequest xmlns:v="http://www.gitb.com/vs/v1/"><input name="profile">${'<item>'.repeat(depth)}${'</item>'.repeat(depth)}</input></v:ValidateRequest></s:Body></s:Envelope>`;
    const answered = await service.call('POST', '/itb/soap', { body, headers: { 'content-type': 'text/xml' } });
    // SOAP 1.1 answers every fault with 500; the code says whose it is.
    expect(answered.text).toContain('Client');
    expect(answered.text).toContain('not well-formed');
  });

  it.each(['', 'handling=lenient'])('refuses a search with more parameters than any search needs, Prefer: %s', async (prefer) => {
    const body = '_count=1&'.repeat(100_000);
    expect((await service.call('POST', '/fhir/Bundle/_search', { body, headers: { ...form, prefer } })).status).toBe(413);
    const few = '_pretty=false&'.repeat(300);
    expect((await service.call('POST', '/fhir/Bundle/_search', { body: few, headers: { ...form, prefer } })).status).toBe(400);
    expect((await service.call('GET', `/fhir/Bundle?${few}`, { headers: { prefer } })).status).toBe(400);
  });

  it.each([
    ['POST', '/fhir/0505149996/$validate'],
    ['POST', '/fhir/050514-9996/0505149996/$validate'],
    ['GET', '/fhir/Bundle/0505149996'],
    ['GET', '/fhir/Bundle?timestamp=0505149996'],
    ['GET', '/fhir/Bundle?0505149996=1'],
    ['GET', '/0505149996'],
    ['GET', '/igVersions/0505149996'],
  ])('repeats no CPR number of an address in an error: %s %s', async (method, target) => {
    const { text } = await service.call(method, target, { body: '{"resourceType":"Patient"}', headers: json });
    expect(text).not.toMatch(/050514-?9996/);
  });

  it('decodes twenty megabytes of Base64 without holding the others up', async () => {
    const value = 'A'.repeat(19_000_000);
    const body = JSON.stringify({ input: [{ name: 'content', value, embeddingMethod: 'BASE_64' }] });
    // The yardstick looks at each character once: a bound in seconds would be one of the machine.
    const once = process.cpuUsage();
    let sum = 0;
    for (let at = 0; at < body.length; at++) sum += body.charCodeAt(at);
    const yardstick = process.cpuUsage(once);
    expect(sum).toBeGreaterThan(0);
    const start = process.cpuUsage();
    expect((await service.call('POST', '/itb/validate', { body, headers: { 'content-type': 'application/json' } })).status).toBe(200);
    const { user, system } = process.cpuUsage(start);
    expect(user + system).toBeLessThan(100 * (yardstick.user + yardstick.system));
  });
});
