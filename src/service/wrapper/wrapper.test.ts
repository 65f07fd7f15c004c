import { beforeAll, describe, expect, it } from 'vitest';
import { storyReport, TestService } from '../testing/calls.js';

const first = storyReport('1');
const bad = first.replace('"active": true', '"active": "yes"');
let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});

const validate = (body: object): ReturnType<TestService['call']> =>
  service.call('POST', '/validate', { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const file = (fileContent: string): object => ({ fileName: 'Bundle/x.json', fileContent, fileType: 'json' });

describe('the validator-wrapper', () => {
  it.each([
    [
      'cliContext',
      { cliContext: { sv: '4.0.1', doNative: false, extensions: ['any'], igs: ['kl.dk.fhir.ltt#1.0.1'], profiles: [], locale: 'da' } },
    ],
    ['validationContext', { validationContext: { sv: '4.0.1', disableDefaultResourceFetcher: true, igs: [], locale: 'da' } }],
  ])('takes the requests of clients with %s', async (_, context) => {
    const { status, json } = await validate({
      ...context,
      filesToValidate: [file(bad), file(first)],
      sessionId: '32fc25cf-020e-4492-ace5-03fe904d22e0',
    });
    expect(status).toBe(200);
    expect(json.sessionId).toBe('32fc25cf-020e-4492-ace5-03fe904d22e0');
    const [failed, passed] = json.outcomes;
    expect(failed.fileInfo).toEqual(file(bad));
    // What Inferno reads of each issue.
    const [error] = failed.issues.filter(({ level }: { level: string }) => level === 'ERROR');
    expect(error).toMatchObject({
      line: expect.any(Number),
      col: expect.any(Number),
      location: expect.stringMatching(/^Bundle\.entry\[0\]/),
      message: expect.stringContaining('skal'),
      type: expect.stringMatching(/^[A-Z]+$/),
    });
    expect(passed.issues.every(({ level }: { level: string }) => level === 'INFORMATION')).toBe(true);
  });

  it('validates against the profiles that are asked for', async () => {
    const profile = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen';
    const [outcome] = (await validate({ cliContext: { profiles: [profile] }, filesToValidate: [file('{"resourceType":"Patient"}')] })).json
      .outcomes;
    expect(outcome.issues.some(({ level }: { level: string }) => level === 'ERROR')).toBe(true);
    const [unknown] = (await validate({ cliContext: { profiles: ['http://a.dk/x'] }, filesToValidate: [file(first)] })).json.outcomes;
    expect(unknown.issues).toMatchObject([{ level: 'ERROR', type: 'NOTFOUND' }]);
  });

  it('reports what cannot be read as fatal', async () => {
    const [outcome] = (await validate({ cliContext: {}, filesToValidate: [file('{"resourceType": ')] })).json.outcomes;
    expect(outcome.issues).toMatchObject([{ level: 'FATAL', line: 1 }]);
  });

  it('gives a session where there is none, and repeats no other text', async () => {
    const { json } = await validate({ cliContext: {}, filesToValidate: [file(first)], sessionId: '<script>' });
    expect(json.sessionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  it.each([
    {},
    { filesToValidate: [] },
    { filesToValidate: [{ fileName: 'x' }] },
    { cliContext: { sv: '5.0.0' }, filesToValidate: [file(first)] },
    { cliContext: 7, filesToValidate: [file(first)] },
  ])('refuses %j in plain text', async (body) => {
    expect(await validate(body)).toMatchObject({ status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  });
});
