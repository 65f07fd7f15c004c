import { describe, expect, it } from 'vitest';
import { timeText } from './time-text.js';

describe('an instant as people read it', () => {
  it.each([
    ['2026-04-04T05:30:00.000Z', '2026-04-04 05:30 UTC', '4. april 2026 kl. 07.30'],
    ['2026-01-31T23:05:59Z', '2026-01-31 23:05 UTC', '1. februar 2026 kl. 00.05'],
    // The clock goes from 02:00 to 03:00, and in autumn from 03:00 to 02:00.
    ['2026-03-29T00:59:00.000Z', '2026-03-29 00:59 UTC', '29. marts 2026 kl. 01.59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29 01:00 UTC', '29. marts 2026 kl. 03.00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25 00:30 UTC', '25. oktober 2026 kl. 02.30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25 01:30 UTC', '25. oktober 2026 kl. 02.30'],
    ['2026-12-31T22:30:00.000Z', '2026-12-31 22:30 UTC', '31. december 2026 kl. 23.30'],
  ])('%s', (iso, en, da) => {
    expect(timeText(iso)).toEqual({ en, da });
  });

  it('is what the time zone database says', () => {
    const zone = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'long', timeStyle: 'short' });
    for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2027, 0, 1); instant += 7_000_000) {
      const { da } = timeText(new Date(instant).toISOString());
      expect(da.replace(' kl. ', ' ')).toBe(zone.format(instant).replace(/ kl\.? /, ' '));
    }
  });
});
