import { expect, it } from 'vitest';
import type { Definitions } from './definitions.js';
import { layered } from './layered.js';
import { memoryDefinitions } from './memory.js';

const valueSet = (url: string, name: string) => ({ resourceType: 'ValueSet', url, name, status: 'draft' });
const supplement = (url: string) => ({
  resourceType: 'CodeSystem',
  url,
  status: 'draft',
  content: 'supplement',
  supplements: 'http://x.test/cs',
});

const upper = memoryDefinitions([valueSet('http://x.test/a', 'upper'), supplement('http://x.test/s1')]);
const lower = memoryDefinitions([
  valueSet('http://x.test/a', 'lower'),
  valueSet('http://x.test/b', 'lower'),
  supplement('http://x.test/s1'),
  supplement('http://x.test/s2'),
]);

it('asks the first source first', () => {
  const both = layered(upper, lower);
  expect(both.valueSet('http://x.test/a')?.name).toBe('upper');
  expect(both.valueSet('http://x.test/b')?.name).toBe('lower');
  expect(both.valueSet('http://x.test/c')).toBeUndefined();
  expect(both.structure('http://x.test/a')).toBeUndefined();
});

it('gathers supplements from all, each once', () => {
  expect(
    layered(upper, lower)
      .supplements('http://x.test/cs')
      .map(({ url }) => url),
  ).toEqual(['http://x.test/s1', 'http://x.test/s2']);
});

it('lists what it answers with, as often as it is asked', () => {
  const both = layered(upper, lower);
  const names = () => [...both.valueSets()].map(({ name }) => name);
  expect(names()).toEqual(['upper', 'lower']);
  expect(names()).toEqual(['upper', 'lower']);
});

it('takes sources that cannot list, and answers all the same', () => {
  const closed: Definitions = {
    structure: () => undefined,
    valueSet: (canonical) => lower.valueSet(canonical),
    codeSystem: () => undefined,
    supplements: () => [],
  };
  expect(layered(closed).valueSet('http://x.test/b')?.name).toBe('lower');
});
