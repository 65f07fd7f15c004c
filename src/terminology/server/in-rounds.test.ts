import type { CodeSystem, ValueSet } from 'fhir/r4.js';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryDefinitions } from '../../definitions/memory.js';
import { localTerminology } from '../open.js';
import { LoopbackServer, parameters, type Respond } from '../testing/loopback-server.js';
import { AskingTerminology } from './asking-terminology.js';
import { inRounds } from './in-rounds.js';
import { TerminologyServer } from './server.js';

const snomed = 'http://snomed.info/sct';
const colours: CodeSystem = {
  resourceType: 'CodeSystem',
  url: 'http://x.test/colours',
  status: 'draft',
  content: 'complete',
  caseSensitive: true,
  concept: [{ code: 'red', display: 'Red' }],
};
const mixed: ValueSet = {
  resourceType: 'ValueSet',
  url: 'http://x.test/mixed',
  status: 'draft',
  compose: { include: [{ system: colours.url! }, { system: snomed }] },
};

const open: LoopbackServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(respond: Respond): Promise<{ remote: LoopbackServer; terminology: AskingTerminology }> {
  const remote = await LoopbackServer.start(respond);
  open.push(remote);
  return {
    remote,
    terminology: new AskingTerminology(localTerminology(memoryDefinitions([colours, mixed])), new TerminologyServer({ url: remote.url })),
  };
}

const yes: Respond = () => parameters(true);

describe('a walk with a terminology server', () => {
  it('is walked once, and nobody is asked, when everything is known here', async () => {
    const { remote, terminology } = await start(yes);
    let walks = 0;
    const found = await inRounds(terminology, () => {
      walks++;
      return [
        terminology.member('http://x.test/mixed', { system: 'http://x.test/colours', code: 'red' }).outcome,
        terminology.member('http://x.test/mixed', { system: 'http://x.test/colours', code: 'blue' }).outcome,
        terminology.lookup({ system: 'http://x.test/colours', code: 'red' }).outcome,
        terminology.lookup({ code: 'red' }).outcome,
      ];
    });
    expect({ found, walks, asked: remote.asked.length }).toEqual({
      found: ['member', 'not-a-member', 'found', 'unverified'],
      walks: 1,
      asked: 0,
    });
  });

  it('is walked again with the answers, and once from then on', async () => {
    const { remote, terminology } = await start(({ parameters: { code } }) => parameters(code === '1'));
    let walks = 0;
    const walk = (): string[] => {
      walks++;
      return ['1', '2'].map((code) => terminology.member('http://x.test/mixed', { system: snomed, code }).outcome);
    };
    expect(await inRounds(terminology, walk)).toEqual(['member', 'not-a-member']);
    expect([walks, remote.asked.length]).toEqual([2, 2]);
    expect(await inRounds(terminology, walk)).toEqual(['member', 'not-a-member']);
    expect([walks, remote.asked.length]).toEqual([3, 2]);
  });

  it('goes on for as long as answers lead to new questions', async () => {
    const { remote, terminology } = await start(yes);
    const walk = (): number => {
      let depth = 0;
      while (depth < 4 && terminology.lookup({ system: snomed, code: String(depth) }).outcome === 'found') depth++;
      return depth;
    };
    expect(await inRounds(terminology, walk)).toBe(4);
    expect(remote.asked).toHaveLength(4);
  });

  it('keeps apart what is asked for documents at the same time', async () => {
    const { remote, terminology } = await start(yes);
    const codes = ['a', 'b', 'a', 'c'];
    const found = await Promise.all(codes.map((code) => inRounds(terminology, () => terminology.lookup({ system: snomed, code }).outcome)));
    expect(found).toEqual(['found', 'found', 'found', 'found']);
    expect(remote.asked).toHaveLength(3);
  });

  it('asks nothing about what is no code, nor about names that are none', async () => {
    const { remote, terminology } = await start(yes);
    const long = 'x'.repeat(3000);
    await inRounds(terminology, () => {
      for (const code of ['', ' ', ' 1', '1  2', 'a\n\nb', long]) terminology.lookup({ system: snomed, code });
      for (const system of ['', 'snomed', '#vs', `http://x.test/${long}`, 'http://x.test/a b']) terminology.lookup({ system, code: '1' });
      terminology.member('#contained', { system: snomed, code: '1' });
      terminology.lookup({ system: snomed, version: long, code: '1' });
    });
    expect(remote.asked).toEqual([]);
    await inRounds(terminology, () => terminology.lookup({ system: snomed, code: '1', display: long }));
    expect(remote.asked.map(({ parameters: { display } }) => display)).toEqual([undefined]);
  });

  it('leaves hints to what is known here', async () => {
    const { terminology } = await start(yes);
    expect(terminology.suggest('http://x.test/mixed', { system: snomed, code: 'Red' })).toEqual({
      system: 'http://x.test/colours',
      code: 'red',
    });
    expect(terminology.kindOf('http://x.test/mixed')).toBe('value-set');
    expect(terminology.kindOf('http://x.test/colours')).toBe('code-system');
    expect(terminology.kindOf('urn:ietf:bcp:47')).toBe('code-system');
    expect(terminology.kindOf('http://x.test/other')).toBeUndefined();
  });
});
