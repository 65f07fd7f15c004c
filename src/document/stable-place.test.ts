import { describe, expect, it } from 'vitest';
import { stablePlace } from './stable-place.js';

const encounter = { resourceType: 'Encounter', id: 'y', contained: [{ resourceType: 'Location', id: 'l' }], participant: [{}, {}] };
const bundle = {
  resourceType: 'Bundle',
  id: 'b',
  entry: [{ resource: { resourceType: 'Patient' } }, { fullUrl: 'urn:x', resource: encounter }, {}],
};

describe('a stable place', () => {
  it.each([
    [['entry', 1, 'resource', 'status'], 'Bundle.entry[Encounter/y].resource.status'],
    [['entry', 1, 'fullUrl'], 'Bundle.entry[Encounter/y].fullUrl'],
    [['entry', 1, 'resource', 'contained', 0, 'name'], 'Bundle.entry[Encounter/y].resource.contained[Location/l].name'],
    [['entry', 1, 'resource', 'participant', 1, 'type'], 'Bundle.entry[Encounter/y].resource.participant[1].type'],
    [['entry', 0, 'resource', 'name', 3], 'Bundle.entry[0].resource.name[3]'],
    [['entry', 2, 'resource'], 'Bundle.entry[2].resource'],
    [['entry', 9, 'resource', 'x'], 'Bundle.entry[9].resource.x'],
    [['constructor', '__proto__'], 'Bundle.constructor.__proto__'],
    [['a b'], 'Bundle.`a b`'],
    [[], 'Bundle'],
  ])('of %j is %s', (path, place) => {
    expect(stablePlace(bundle, path)).toBe(place);
  });

  it('is the same when entries change their order', () => {
    const other = { ...bundle, id: 'c', entry: [...bundle.entry].reverse() };
    expect(stablePlace(other, ['entry', 1, 'resource', 'status'])).toBe(stablePlace(bundle, ['entry', 1, 'resource', 'status']));
  });

  it('tells reports within a report apart', () => {
    const batch = { resourceType: 'Bundle', entry: [{ resource: bundle }, { resource: { ...bundle, id: 'b2' } }] };
    const places = [0, 1].map((index) => stablePlace(batch, ['entry', index, 'resource', 'entry', 1, 'resource', 'status']));
    expect(places).toEqual([
      'Bundle.entry[Bundle/b].resource.entry[Encounter/y].resource.status',
      'Bundle.entry[Bundle/b2].resource.entry[Encounter/y].resource.status',
    ]);
  });

  it('names the root where several documents share a file', () => {
    expect(stablePlace(bundle, ['type'], true)).toBe('Bundle/b.type');
    expect(stablePlace({ resourceType: 'Bundle' }, ['type'], true)).toBe('Bundle.type');
  });

  it('of what is no resource is a JSON path', () => {
    expect(stablePlace([1, { resourceType: 'Patient', id: 'p' }], [1, 'x'])).toBe('$[Patient/p].x');
    expect(stablePlace(null, ['x'])).toBe('$.x');
  });
});
