import { describe, expect, it } from 'vitest';
import { isUuid } from './uuid.js';

const uuid = 'c757873d-ec9a-4326-a141-556f43239520';

describe('a UUID', () => {
  it.each([uuid, uuid.toUpperCase(), '00000000-0000-0000-0000-000000000000'])('is %s', (text) => {
    expect(isUuid(text)).toBe(true);
  });

  it.each(['', 'x', `urn:uuid:${uuid}`, `${uuid} `, uuid.slice(1), `{${uuid.slice(1, -1)}}`, uuid.replaceAll('-', '0')])(
    'is not %s',
    (text) => {
      expect(isUuid(text)).toBe(false);
    },
  );

  it('has a character of its own kind at each place', () => {
    for (const other of ['-', 'g', '0', 'ø', '/', '@', '\u0430', '\u0000']) {
      for (let place = 0; place < uuid.length; place++) {
        const text = uuid.slice(0, place) + other + uuid.slice(place + 1);
        expect([text, isUuid(text)]).toEqual([text, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)]);
      }
    }
    expect(isUuid('c757873d-ec9a-4326-a141-556f4323-520'.replace('-ec9a', '0ec9a'))).toBe(false);
  });
});
