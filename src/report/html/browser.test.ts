import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatEntry } from '../formats.js';
import type { Format, RunResults } from '../results.js';
import { sampleContext, sampleRun } from '../sample/sample-run.js';
import { accessibilityFaults, elementCount, lackOfBrowser, PageViewer, type Look } from '../testing/browser.js';
import { readAsset, requiredStatus, runOf, validReport } from '../testing/run.js';
import type { DocumentResult } from '../document-result.js';

let format: Format;
let viewer: PageViewer;

/** Many findings in a few files, each with words of its own. */
function manyFindings(files: number, each: number): RunResults {
  const result = (file: number): DocumentResult => ({
    file: `reports/${file}.json`,
    resource: `Bundle/${file}`,
    valid: false,
    findings: Array.from({ length: each }, (_, index) => ({
      ...requiredStatus,
      params: { element: `element${file}x${index}` },
      expression: `Bundle.entry[${index}].resource.status`,
      line: index + 1,
    })),
  });
  return runOf(...Array.from({ length: files }, (_, file) => result(file)));
}

/** Text that is not made to be wrapped, as it stands in file names and canonicals. */
const long = 'x'.repeat(300);
const longRun = runOf({
  file: `${long}.json`,
  resource: `Bundle/${long}`,
  valid: false,
  hash: 'a'.repeat(64),
  findings: [
    { ...requiredStatus, params: { element: long }, expression: long, profile: `http://${long}`, excerpt: { text: long, caret: 3 } },
  ],
});

const open = (run: RunResults, look?: Look): Promise<Page> => viewer.open(format(run, sampleContext), look);
const visible = (page: Page, selector: string): Promise<number> => page.locator(selector).filter({ visible: true }).count();
const status = (page: Page): Promise<string> => page.locator('#status').innerText();
const shownIds = (page: Page): Promise<string[]> => page.locator('.finding .id').filter({ visible: true }).allInnerTexts();
const openEverything = (page: Page): Promise<unknown> =>
  page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
const focused = (page: Page): Promise<string> =>
  page.evaluate('(document.activeElement.id || document.activeElement.innerText || document.activeElement.value).split("\\n")[0]');

describe.skipIf(lackOfBrowser !== '')(`the HTML report in a browser${lackOfBrowser}`, () => {
  beforeAll(async () => {
    format = await formatEntry('html').load(readAsset);
    viewer = await PageViewer.start();
  });
  afterAll(() => viewer.close());
  // Whatever a test does, the page asks for nothing and its script fails nowhere.
  afterEach(async () => {
    expect(await viewer.clear()).toEqual([]);
  });

  it.each<Look>([
    { width: 1280, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
    { width: 320, scheme: 'light' },
    { width: 320, scheme: 'dark' },
  ])('fits its width and is accessible, $width wide, $scheme', async (look) => {
    for (const run of [sampleRun, longRun]) {
      const page = await open(run, look);
      await openEverything(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  it('is accessible however it stands', async () => {
    const page = await open(manyFindings(3, 60));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Rule' }).check();
    await page.getByRole('button', { name: 'Dansk' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('searchbox').fill('nowhere to be found');
    await page.getByText('Ingen fund passer.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await accessibilityFaults(await open(runOf(validReport)))).toEqual([]);
  });

  describe('choosing what is shown', () => {
    it('filters by severity, file, rule and words, and goes back', async () => {
      const page = await open(sampleRun);
      expect(await status(page)).toBe('6 of 7 findings shown');
      await page.getByRole('checkbox', { name: 'Errors' }).uncheck();
      expect(await status(page)).toBe('3 of 7 findings shown');
      expect(await visible(page, '.finding.error')).toBe(0);
      await page.getByLabel('Only this file').selectOption('reports/2026-04-04.json');
      expect(await shownIds(page)).toEqual(['json-comma-trailing']);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByText('6 of 7 findings shown').waitFor();
      await page.getByLabel('Only this rule').selectOption('LTT-E01');
      expect(await shownIds(page)).toEqual(['LTT-E01']);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByRole('searchbox').fill('PÅKRÆVET active');
      await page.getByText('1 of 7 findings shown').waitFor();
      expect(await shownIds(page)).toEqual(['cardinality-min']);
      await page.getByRole('searchbox').fill('nowhere to be found');
      await page.getByText('No finding matches.').waitFor();
    });

    it('starts without information, and with valid files closed', async () => {
      const warning = { ...requiredStatus, severity: 'warning' as const };
      const invalid = {
        ...validReport,
        file: 'reports/a.json',
        valid: false,
        findings: [requiredStatus, { ...requiredStatus, severity: 'information' as const }],
      };
      const page = await open(runOf({ ...validReport, findings: [warning] }, invalid));
      expect(await status(page)).toBe('2 of 3 findings shown');
      expect(await page.evaluate('[...document.querySelectorAll(".group")].map((group) => group.open)')).toEqual([false, true]);
      await page.getByRole('checkbox', { name: 'Information' }).check();
      expect(await status(page)).toBe('3 of 3 findings shown');
    });

    it('groups by file and by rule', async () => {
      const page = await open(sampleRun);
      expect(await page.locator('.group .name').allInnerTexts()).toEqual(['reports/2026-04-02.json', 'reports/2026-04-04.json']);
      await page.getByRole('radio', { name: 'Rule' }).check();
      expect(await page.locator('.group .name').allInnerTexts()).toEqual([
        'cardinality-min',
        'max-length',
        'LTT-E03',
        'LTT-E01',
        'element-prohibited',
        'json-comma-trailing',
      ]);
    });

    it('has what the profile says of the same mistake one click away', async () => {
      const page = await open(sampleRun);
      const finding = page.locator('.finding', { hasText: 'LTT-E03' });
      await finding.getByText('What this means, and who says so').click();
      expect(await finding.getByText(/^also \[binding-required\] .*#Encounter\.type\)$/).isVisible()).toBe(true);
    });

    it('has the explanation and its source one click away, and marks the spot', async () => {
      const page = await open(sampleRun);
      const finding = page.locator('.finding', { hasText: 'LTT-E01' });
      expect(await finding.locator('mark').innerText()).toBe('"planned"');
      const source = finding.getByText("KL's LTT Implementation Guide v1.0.1");
      expect(await source.isVisible()).toBe(false);
      await finding.getByText('What this means, and who says so').click();
      expect(await source.isVisible()).toBe(true);
    });
  });

  it('switches its language as a whole', async () => {
    const page = await open(sampleRun);
    await openEverything(page);
    await page.getByRole('button', { name: 'Dansk' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('da');
    expect(await page.title()).toBe('Valideringsrapport: kl.dk.fhir.ltt 1.0.1');
    expect(await visible(page, 'body [lang=en]:not(.always)')).toBe(0);
    expect(await page.locator('.verdict').innerText()).toMatch(/Ugyldig[^]*1 af 3 dokumenter/);
    expect(await page.getByRole('button', { name: 'Dansk' }).getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByLabel('Kun denne fil').locator('option').first().innerText()).toBe('alle');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await visible(page, 'body [lang=da]:not(.always)')).toBe(0);
    expect(await page.locator('.verdict').innerText()).toMatch(/Invalid/);
  });

  it('is used by keyboard', async () => {
    const page = await open(manyFindings(1, 120));
    const press = async (...keys: string[]): Promise<string> => {
      for (const key of keys) await page.keyboard.press(key);
      return focused(page);
    };
    expect(await press('Tab')).toBe('Go to the findings');
    expect(await press('Tab', 'Tab')).toBe('Dansk');
    expect(await press('Space')).toBe('Dansk');
    expect(await page.locator('html').getAttribute('lang')).toBe('da');
    await press('Shift+Tab', 'Enter', 'Shift+Tab', 'Enter');
    expect(await page.evaluate('location.hash')).toBe('#findings');
    expect(await press('Tab')).not.toMatch(/English|Dansk/);
    await page.locator('.explanation summary').first().focus();
    expect(await page.locator('.explanation').first().getAttribute('open')).toBeNull();
    await press('Enter');
    expect(await page.locator('.explanation').first().getAttribute('open')).toBe('');
    await page.getByRole('button', { name: 'Show 50 more (70 left)' }).focus();
    await press('Enter');
    expect(await page.locator('.finding').count()).toBe(100);
    expect(await page.evaluate('[...document.querySelectorAll(".finding")].indexOf(document.activeElement)')).toBe(50);
  });

  describe('printing', () => {
    /** What the page showed while it was printed. */
    const printed = async (page: Page): Promise<Record<string, unknown>> => {
      await page.evaluate(`addEventListener('beforeprint', () => {
        window.printed = {
          findings: document.querySelectorAll('.finding').length,
          documents: document.querySelectorAll('#rows tr').length,
          note: document.querySelector('#list > p')?.innerText ?? '',
        };
      })`);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      return page.evaluate('window.printed');
    };

    it('shows all findings and documents, and afterwards what was there before', async () => {
      const page = await open(manyFindings(40, 3));
      expect([await visible(page, '.finding'), await page.locator('#rows tr').count()]).toEqual([21, 0]);
      expect(await printed(page)).toEqual({ findings: 120, documents: 40, note: '' });
      expect([await visible(page, '.finding'), await visible(page, '#rows tr')]).toEqual([21, 0]);
      expect(await visible(page, 'form')).toBe(1);
    });

    it('prints what is chosen', async () => {
      const page = await open(sampleRun);
      await page.getByLabel('Only this rule').selectOption('LTT-E01');
      expect(await printed(page)).toMatchObject({ findings: 1 });
    });

    it('says what it leaves out', async () => {
      expect(await printed(await open(manyFindings(11, 100)))).toMatchObject({
        findings: 1000,
        note: 'Printed: the first 1,000 of 1,100 findings. The others are in the file.',
      });
    });

    it('is black on white without controls, breaks no finding in two, and fits the paper', async () => {
      const page = await open(sampleRun, { width: 688, scheme: 'dark', media: 'print' });
      await openEverything(page);
      expect(await visible(page, 'form, .languages, .skip, .rest, .all > summary')).toBe(0);
      expect(await styleOf(page, 'body', 'color')).toBe('rgb(0, 0, 0)');
      expect(await styleOf(page, 'body', 'backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await styleOf(page, '.finding', 'breakInside')).toBe('avoid');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(688);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  describe('ten thousand findings', () => {
    /** A browser lays out so many elements at once; the whole would be two hundred thousand. */
    const atOnce = 5000;

    it.each([
      ['in one file', manyFindings(1, 10_000)],
      ['in a hundred files', manyFindings(100, 100)],
      ['in as many files', manyFindings(10_000, 1)],
    ])('%s are there at once, and only what is looked at is drawn', async (_, run) => {
      const page = await open(run);
      expect(await status(page)).toBe('10,000 of 10,000 findings shown');
      expect(await elementCount(page)).toBeLessThan(atOnce);
      await page.getByRole('radio', { name: 'Rule' }).check();
      expect(await elementCount(page)).toBeLessThan(atOnce);
      await page.getByRole('searchbox').fill('entry[0]');
      await page.getByText(/^[\d,]+ of 10,000 findings shown$/).waitFor();
      expect(await elementCount(page)).toBeLessThan(atOnce);
    });
  });

  it('shows the verdict, and says why no more, where scripts do not run', async () => {
    const page = await open(sampleRun, { script: false });
    expect(await page.locator('.verdict').innerText()).toMatch(/Invalid/);
    expect(await page.locator('noscript').innerText()).toContain('which your browser did not run');
    expect(await visible(page, 'form')).toBe(0);
  });

  it('runs nothing that stands in a document', async () => {
    const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">`;
    const page = await open(
      runOf({
        ...validReport,
        file: hostile,
        resource: hostile,
        valid: false,
        findings: [{ ...requiredStatus, params: { element: hostile }, expression: hostile, excerpt: { text: hostile, caret: 2 } }],
      }),
    );
    page.on('dialog', (dialog) => viewer.complaints.push(dialog.message()));
    await openEverything(page);
    await page.getByLabel('Only this file').selectOption(hostile);
    expect(await page.locator('.finding').innerText()).toContain(hostile);
    expect(await page.locator('main img, main a').count()).toBe(0);
  });
});
