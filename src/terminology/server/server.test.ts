import { afterEach, describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { LoopbackServer, outcome, parameters, type Respond } from '../testing/loopback-server.js';
import type { Question } from './question.js';
import { TerminologyServer } from './server.js';
import { serverBase, type ServerSettings } from './settings.js';

const snomed = 'http://snomed.info/sct';
const open: LoopbackServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(
  respond: Respond,
  settings: Partial<ServerSettings> = {},
): Promise<{ remote: LoopbackServer; server: TerminologyServer }> {
  const remote = await LoopbackServer.start(respond);
  open.push(remote);
  return { remote, server: new TerminologyServer({ url: remote.url, ...settings }) };
}

const member = (code: string, valueSet = 'http://x.test/vs|2'): Question => ({
  about: 'value-set',
  valueSet,
  code: { system: snomed, code },
});
const lookup = (code: string, display?: string): Question => ({
  about: 'code-system',
  code: { system: snomed, version: '2025', code, display },
});
const asked = async (server: TerminologyServer, question: Question): Promise<unknown> => {
  await server.ask([question]);
  return server.answer(question);
};

describe('a question', () => {
  it('about a value set carries the code, the value set and their versions, and nothing else', async () => {
    const { remote, server } = await start(() => parameters(true));
    await server.ask([member('73211009'), { about: 'value-set', valueSet: 'http://x.test/vs', code: { code: 'final' } }]);
    expect(remote.asked.map(({ path, parameters }) => ({ path, parameters }))).toEqual([
      {
        path: '/fhir/ValueSet/$validate-code',
        parameters: { url: 'http://x.test/vs', valueSetVersion: '2', code: '73211009', system: snomed, abstract: false },
      },
      { path: '/fhir/ValueSet/$validate-code', parameters: { url: 'http://x.test/vs', code: 'final', inferSystem: true, abstract: false } },
    ]);
  });

  it('about a v3 value set of R4 does not ask for the version of FHIR', async () => {
    const { remote, server } = await start(() => parameters(true));
    await server.ask([member('UNK', 'http://terminology.hl7.org/ValueSet/v3-NullFlavor|4.0.1')]);
    expect(remote.asked[0]?.parameters).not.toHaveProperty('valueSetVersion');
  });

  it('about a code says its display only when the server calls it something else', async () => {
    const { remote, server } = await start(({ parameters: { display } }) =>
      parameters(display !== 'Sugar', { display: 'Diabetes mellitus' }),
    );
    expect(await asked(server, lookup('73211009', 'diabetes MELLITUS'))).toEqual({ outcome: 'found', displays: ['Diabetes mellitus'] });
    expect(remote.asked.map(({ path, parameters }) => ({ path, parameters }))).toEqual([
      { path: '/fhir/CodeSystem/$validate-code', parameters: { url: snomed, version: '2025', code: '73211009', abstract: true } },
    ]);
    expect(await asked(server, lookup('73211009', 'Sukkersyge'))).toEqual({ outcome: 'found', displays: ['Sukkersyge'] });
    expect(await asked(server, lookup('73211009', 'Sugar'))).toEqual({ outcome: 'found', displays: ['Diabetes mellitus'] });
    // The code itself was asked about once.
    expect(remote.asked.map(({ parameters }) => parameters['display'])).toEqual([undefined, 'Sukkersyge', 'Sugar']);
  });

  it('is asked once, by however many it is asked at the same time', async () => {
    const { remote, server } = await start(() => parameters(true));
    await Promise.all([server.ask([member('1'), member('1')]), server.ask([member('1')])]);
    await server.ask([member('1')]);
    expect(remote.asked).toHaveLength(1);
  });

  it('is one of no more than so many at the same time', async () => {
    const { remote, server } = await start(
      (_, response) =>
        void setTimeout(() => response.setHeader('content-type', 'application/json').end(JSON.stringify(parameters(true))), 5),
      { parallel: 3 },
    );
    await server.ask(Array.from({ length: 20 }, (_, i) => member(String(i))));
    expect(remote.asked).toHaveLength(20);
    expect(remote.busiest).toBe(3);
    expect(server.trouble).toBeUndefined();
  });

  it('carries the headers that were given', async () => {
    const { remote, server } = await start(() => parameters(true), { headers: { authorization: 'Bearer abc' } });
    await server.ask([member('1')]);
    expect(remote.asked[0]?.headers).toMatchObject({ authorization: 'Bearer abc', 'content-type': 'application/fhir+json' });
  });

  it('that looks like a CPR number is never sent, in whatever part', async () => {
    const { remote, server } = await start(() => parameters(true, { display: 'x' }));
    const cpr = '0505149996';
    const questions: Question[] = [
      member(cpr),
      member('1', `http://x.test/vs/${cpr}`),
      lookup(cpr),
      { about: 'code-system', code: { system: 'urn:oid:1.2.208.176.1.2', code: '050514-9996' } },
      { about: 'code-system', code: { system: snomed, version: cpr, code: '1' } },
    ];
    await server.ask(questions);
    for (const question of questions) expect(server.answer(question)).toMatchObject({ outcome: 'unverified', cause: { kind: 'withheld' } });
    expect(remote.asked).toEqual([]);
    // The display stays here; the code may be asked about.
    expect(await asked(server, lookup('73211009', `Anna ${cpr}`))).toEqual({ outcome: 'found', displays: [] });
    expect(JSON.stringify(remote.asked)).not.toContain('050514');
    expect(server.trouble).toBeUndefined();
  });

  it('about a concept of SNOMED CT is sent, although its id has the looks of one', async () => {
    const { remote, server } = await start(() => parameters(true));
    // Published concept ids (International Edition) of ten digits.
    await server.ask([lookup('1144798005'), lookup('1163220007')]);
    expect(remote.asked).toHaveLength(2);
  });
});

describe('an answer', () => {
  const answers = async (answer: unknown, question = member('1')): Promise<unknown> => asked((await start(() => answer)).server, question);

  it('is yes or no', async () => {
    expect(await answers(parameters(true))).toEqual({ outcome: 'member' });
    expect(await answers(parameters(false, { message: "The code '1' is not in the value set" }))).toEqual({ outcome: 'not-a-member' });
    expect(await answers(parameters(false), lookup('1'))).toEqual({ outcome: 'unknown-code' });
    expect(await answers(parameters(true), lookup('1'))).toEqual({ outcome: 'found', displays: [] });
  });

  it.each([
    ['an OperationOutcome', outcome('The value set is not known here')],
    [
      'a no for want of the system',
      {
        resourceType: 'Parameters',
        parameter: [
          { name: 'result', valueBoolean: false },
          { name: 'x-caused-by-unknown-system', valueCanonical: snomed },
        ],
      },
    ],
    [
      'a no with the issue that the value set was not found',
      {
        resourceType: 'Parameters',
        parameter: [
          { name: 'result', valueBoolean: false },
          {
            name: 'issues',
            resource: {
              resourceType: 'OperationOutcome',
              issue: [
                {
                  details: {
                    coding: [{ system: 'http://hl7.org/fhir/tools/CodeSystem/tx-issue-type', code: 'not-found' }],
                    text: 'no such set',
                  },
                },
              ],
            },
          },
        ],
      },
    ],
    ['a no in words', parameters(false, { message: "CodeSystem is unknown and can't be validated: http://snomed.info/sct" })],
  ])('is none when it is %s', async (_, answer) => {
    const { server } = await start(() => answer);
    expect(await asked(server, member('1'))).toMatchObject({ outcome: 'unverified', cause: { kind: 'server-cannot-tell' } });
    // The server works.
    expect(server.trouble).toBeUndefined();
  });

  it.each([
    ['nothing of use', { resourceType: 'Parameters' }],
    ['a result that is no boolean', { resourceType: 'Parameters', parameter: [{ name: 'result', valueBoolean: 'true' }] }],
    ['another resource', { resourceType: 'Patient' }],
    ['a number', 7],
    ['null parameters', { resourceType: 'Parameters', parameter: [null, 1, { name: '__proto__' }] }],
  ])('is none when it is %s', async (_, answer) => {
    expect(await answers(answer)).toMatchObject({ outcome: 'unverified', cause: { kind: 'server-no-result' } });
  });
});

describe('a server that fails', () => {
  const json = { 'content-type': 'application/fhir+json' };
  const writes =
    (write: (response: ServerResponse) => void): Respond =>
    (_, response) =>
      void write(response);
  const kinds: [string, Respond, string][] = [
    ['sends HTML', writes((r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>')), 'server-content-type'],
    ['sends XML', writes((r) => r.writeHead(200, { 'content-type': 'application/fhir+xml' }).end('<Parameters/>')), 'server-content-type'],
    [
      'breaks off its JSON',
      writes((r) => r.writeHead(200, json).end('{"resourceType":"Parameters","parameter":[{"name":"result","valueBoolean":tr')),
      'server-broken',
    ],
    ['sends nothing', writes((r) => r.writeHead(200, json).end()), 'server-broken'],
    ['nests without end', writes((r) => r.writeHead(200, json).end('['.repeat(500_000))), 'server-broken'],
    ['answers 500', writes((r) => r.writeHead(500, { 'content-type': 'text/plain' }).end('oh')), 'server-status'],
    ['answers 500 in JSON', writes((r) => r.writeHead(500, json).end('{}')), 'server-status'],
    ['answers 500 in broken JSON', writes((r) => r.writeHead(500, json).end('{')), 'server-status'],
    ['wants to know who asks', writes((r) => r.writeHead(401, json).end(JSON.stringify(outcome('log in')))), 'server-status'],
    ['redirects', writes((r) => r.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end()), 'server-redirect'],
    ['redirects as if it were found', writes((r) => r.writeHead(302, { location: '/fhir2' }).end()), 'server-redirect'],
    ['hangs up', writes((r) => r.destroy()), 'server-unreachable'],
    [
      'hangs up half way',
      writes((r) => {
        r.writeHead(200, { ...json, 'content-length': '100' });
        r.write('{');
        setTimeout(() => r.destroy(), 5);
      }),
      'server-unreachable',
    ],
    [
      'sends without end',
      writes((r) => {
        r.writeHead(200, json);
        const more = (): void => void (r.destroyed || r.write(' '.repeat(65_536), more));
        more();
      }),
      'server-too-large',
    ],
    ['never answers', () => undefined, 'server-timeout'],
    [
      'never ends its answer',
      writes((r) => {
        r.writeHead(200, json);
        r.write('{');
      }),
      'server-timeout',
    ],
  ];

  it.each(kinds)('because it %s gives no answer, and that is said', async (_, respond, kind) => {
    const { server } = await start(respond, { timeout: kind === 'server-timeout' ? 50 : 10_000 });
    expect(await asked(server, member('1'))).toMatchObject({ outcome: 'unverified', cause: { kind } });
    expect(server.trouble).toMatchObject({ calls: 1, failed: 1, cause: { kind } });
  });

  it('because nobody is there', async () => {
    const { remote, server } = await start(() => undefined);
    await remote.close();
    expect(await asked(server, lookup('1'))).toMatchObject({
      outcome: 'unverified',
      cause: { kind: 'server-unreachable', detail: 'ECONNREFUSED' },
    });
  });

  it('is not asked on and on', async () => {
    const { remote, server } = await start(
      writes((r) => r.destroy()),
      { parallel: 1 },
    );
    const questions = Array.from({ length: 50 }, (_, i) => member(String(i)));
    await server.ask(questions);
    expect(remote.asked).toHaveLength(3);
    for (const question of questions)
      expect(server.answer(question)).toMatchObject({ outcome: 'unverified', cause: { kind: 'server-unreachable' } });
    expect(server.trouble).toMatchObject({ calls: 3, failed: 3 });
  });

  it('is believed again when its failures are forgotten', async () => {
    let up = false;
    const { server } = await start((_, response) => (up ? parameters(true) : void response.destroy()));
    await server.ask([member('1'), member('2'), member('3'), member('4')]);
    up = true;
    expect(await asked(server, member('1'))).toMatchObject({ outcome: 'unverified' });
    server.forgetFailures();
    expect(await asked(server, member('1'))).toEqual({ outcome: 'member' });
    expect(server.trouble).toBeUndefined();
  });

  it('now and then is asked on', async () => {
    let count = 0;
    const { remote, server } = await start((_, response) => (++count % 2 === 0 ? parameters(true) : void response.destroy()), {
      parallel: 1,
    });
    await server.ask(Array.from({ length: 20 }, (_, i) => member(String(i))));
    expect(remote.asked).toHaveLength(20);
    expect(server.trouble).toMatchObject({ calls: 20, failed: 10 });
  });
});

describe('the URL of a server', () => {
  it('is a base to append to', () => {
    expect(serverBase('https://tx.example.org/r4/')).toBe('https://tx.example.org/r4');
    expect(serverBase('http://localhost:8080/fhir')).toBe('http://localhost:8080/fhir');
  });

  it.each([
    '',
    'tx.example.org',
    'ftp://x.test/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:secret@x.test/fhir',
    'https://x.test/fhir?token=secret',
    'https://x.test/fhir#secret',
  ])('%j is refused, and not repeated', (url) => {
    expect(() => serverBase(url)).toThrow(RangeError);
    expect(() => serverBase(url)).not.toThrow(/secret/);
  });
});
