import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readAsset } from '../../cli/read-asset.js';
import { accessibilityFaults, lackOfBrowser, PageViewer } from '../../report/testing/browser.js';
import { ltt } from '../../guides/ltt/guide.js';
import { loadPagesStyle } from './guide-pages.js';
import { guideOf, pagesOf, sampleExample, sampleResources } from './testing/sample-guide.js';

describe.skipIf(lackOfBrowser !== '')(`the pages of a guide in a browser${lackOfBrowser}`, () => {
  let viewer: PageViewer;
  let pages: Map<string, string>;
  const page = (file: string): string => pages.get(file) ?? '';

  beforeAll(async () => {
    viewer = await PageViewer.start();
    const { style } = await loadPagesStyle(readAsset);
    const long = 'x'.repeat(150);
    const child = 'http://test.example/StructureDefinition/child';
    const since = {
      id: 'guide.test',
      version: '1.0.0',
      changes: [{ definition: child, element: `Patient.${long}`, aspect: 'min', effect: 'stricter', before: long, after: '1' } as const],
      texts: [],
    };
    const guide = guideOf([
      ...sampleResources,
      sampleExample,
      {
        resourceType: 'ValueSet',
        id: 'long',
        url: `http://test.example/ValueSet/${long}`,
        title: long,
        description: long,
        status: 'active',
        compose: { include: [{ system: `http://${long}`, concept: [{ code: long, display: long }] }] },
      },
    ]);
    // A few rules, since axe-core takes seconds for a long page.
    const rules = { ...ltt, reportRules: ltt.reportRules.slice(0, 2), submissionRules: [], seriesRules: [], citizenRules: [] };
    pages = pagesOf({ guide, rules, since }, 'en', style);
  });
  afterAll(() => viewer.close());
  // Whatever a test does, no page asks for anything.
  afterEach(async () => {
    expect(await viewer.clear()).toEqual([]);
  });

  const few = ['index.html', 'changes.html'];
  const all = [
    ...few,
    'StructureDefinition-size.html',
    'ValueSet-long.html',
    'CodeSystem-colours.html',
    'Patient-p.html',
    'rules.html',
    'da/attributes.html',
  ];

  // All kinds at one width in each scheme; axe-core takes its time.
  it.each([
    [1280, 'light', all],
    [1280, 'dark', few],
    [320, 'light', few],
    [320, 'dark', all],
  ] as const)('fit their width and are accessible, %i wide and %s', async (width, scheme, files) => {
    for (const file of files) {
      const opened = await viewer.open(page(file), { width, scheme });
      expect(await accessibilityFaults(opened), file).toEqual([]);
      expect(await opened.evaluate<number>('document.documentElement.scrollWidth'), file).toBeLessThanOrEqual(width);
    }
  });

  it('are printed without what is for screens only', async () => {
    const opened = await viewer.open(page('StructureDefinition-child.html'), { media: 'print', scheme: 'dark', width: 688 });
    expect(await opened.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await opened.locator('nav').filter({ visible: true }).count()).toBe(0);
    expect(await opened.locator('tr[id="snapshot-Patient.birthDate"]').isVisible()).toBe(true);
    expect(await opened.evaluate<number>('document.documentElement.scrollWidth')).toBe(688);
  });

  it('are read by keyboard: first the way to the content', async () => {
    const opened = await viewer.open(page('index.html'));
    await opened.keyboard.press('Tab');
    expect(await opened.evaluate('document.activeElement.innerText')).toBe('Go to the content');
  });
});
