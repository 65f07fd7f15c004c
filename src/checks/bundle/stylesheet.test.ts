import { describe, expect, it } from 'vitest';
import { styleSheetUrls } from './stylesheet.js';

describe('the style sheets that a Bundle links to', () => {
  it('are its links of relation stylesheet, each with its index', () => {
    expect(
      styleSheetUrls([
        { relation: 'self', url: 'a' },
        { relation: 'stylesheet', url: 'Binary/css' },
      ]),
    ).toEqual([{ url: 'Binary/css', index: 1 }]);
  });

  it('leave out FHIR’s own, which every receiver has', () => {
    expect(styleSheetUrls([{ relation: 'stylesheet', url: 'https://hl7.org/fhir/fhir.css' }])).toEqual([]);
  });

  it.each([undefined, null, 'x', {}, [], [null], [7], [{ relation: 'stylesheet' }], [{ relation: 'stylesheet', url: 7 }]])(
    'are none in %j',
    (link) => {
      expect(styleSheetUrls(link)).toEqual([]);
    },
  );
});
