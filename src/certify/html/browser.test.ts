import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readAsset } from '../../cli/read-asset.js';
import { accessibilityFaults, lackOfBrowser, PageViewer } from '../../report/testing/browser.js';
import type { Certificate } from '../certificate.js';
import { hostileCertificate, sampleCertificates } from '../testing/sample-certificates.js';
import { certificatePage, loadCertificateAssets } from './certificate-page.js';

describe.skipIf(lackOfBrowser !== '')(`the page of a certificate in a browser${lackOfBrowser}`, () => {
  let viewer: PageViewer;
  let certificates: Record<'passed' | 'notPassed', Certificate>;
  let pageOf: (certificate: Certificate, language?: 'en' | 'da') => string;

  beforeAll(async () => {
    viewer = await PageViewer.start();
    certificates = await sampleCertificates();
    const assets = await loadCertificateAssets(readAsset);
    pageOf = (certificate, language = 'en') => certificatePage(certificate, assets, language);
  });

  afterAll(() => viewer.close());
  // Whatever a test does, the page asks for nothing and its script fails nowhere.
  afterEach(async () => {
    expect(await viewer.clear()).toEqual([]);
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)('has nothing that axe-core objects to, %i wide and %s', async (width, scheme) => {
    for (const certificate of Object.values(certificates)) {
      const page = await viewer.open(pageOf(certificate), { width, scheme });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  it('changes its language', async () => {
    const page = await viewer.open(pageOf(certificates.notPassed, 'da'));
    expect(await page.title()).toBe('Certificering af LTT-indberetning');
    expect(await page.locator('#verdict').innerText()).toContain('Ikke bestået');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.title()).toBe('Certification of LTT reporting');
    expect(await page.locator('#verdict').innerText()).toContain('Not passed');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('leads from what is not met to the requirement', async () => {
    const page = await viewer.open(pageOf(certificates.notPassed));
    await page.getByRole('link', { name: /^7\.6 / }).click();
    expect(await page.locator(':target .numeral').innerText()).toBe('7.6');
    expect(await (await viewer.open(pageOf(certificates.passed))).locator('#unmet').count()).toBe(0);
  });

  it('reads without its script, in the language that it was made in', async () => {
    const page = await viewer.open(pageOf(certificates.passed, 'da'), { script: false });
    expect(await page.locator('#verdict').innerText()).toContain('Bestået');
    expect(await page.locator('.languages').isVisible()).toBe(false);
  });

  it('prints everything, on white, and without its buttons', async () => {
    const page = await viewer.open(pageOf(certificates.notPassed), { media: 'print', scheme: 'dark' });
    expect(await page.locator('.languages').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.requirement:visible').count()).toBe(
      certificates.notPassed.chapters.reduce((sum, { requirements }) => sum + requirements.length, 0),
    );
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  it('lets no text act', async () => {
    const page = await viewer.open(pageOf(hostileCertificate(certificates.notPassed)));
    expect(await page.locator('img').count()).toBe(0);
  });
});
