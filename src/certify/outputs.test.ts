import { beforeAll, describe, expect, it } from 'vitest';
import { SaxesParser } from 'saxes';
import { packedValidator } from '../rules/testing/packed-validator.js';
import { readAsset } from '../cli/read-asset.js';
import type { Certificate } from './certificate.js';
import { certificatePage, loadCertificateAssets } from './html/certificate-page.js';
import type { PageAssets } from '../report/html/shell.js';
import { sampleCertificates, hostileCertificate } from './testing/sample-certificates.js';
import { testReportOf } from './test-report.js';

let certificates: Record<'passed' | 'notPassed', Certificate>;
let assets: PageAssets;
beforeAll(async () => {
  certificates = await sampleCertificates();
  assets = await loadCertificateAssets(readAsset);
});

describe('the TestReport', () => {
  it.each(['en', 'da'] as const)('is valid FHIR in %s, whatever was handed in', (language) => {
    const validator = packedValidator();
    for (const certificate of [certificates.passed, certificates.notPassed, hostileCertificate(certificates.notPassed)]) {
      // TestReport.testScript says only what it is called: there is no resource to lead to.
      expect(validator.validate(testReportOf(certificate, language)).filter(({ severity }) => severity !== 'information')).toEqual([]);
    }
  });

  it('has an assertion for each requirement, and says what came of it', () => {
    const { result, test = [] } = testReportOf(certificates.notPassed, 'en');
    const asserts = test.flatMap(({ action }) => action.flatMap((each) => each.assert ?? []));
    expect(result).toBe('fail');
    const number = (start: string): string | undefined => asserts.find(({ message }) => message?.startsWith(`${start} `))?.result;
    expect([number('1.1'), number('2.4'), number('7.6'), number('4.6'), number('3.8')]).toEqual([
      'pass',
      'fail',
      'fail',
      'warning',
      'skip',
    ]);
    expect(asserts.length).toBe(certificates.notPassed.chapters.reduce((sum, { requirements }) => sum + requirements.length, 0));
    expect(testReportOf(certificates.passed, 'en')).toMatchObject({ result: 'pass', score: 100 });
  });
});

describe('the page of a certificate', () => {
  it('is well-formed, refers to nothing outside itself, and lets nothing in a text act', () => {
    for (const certificate of [certificates.passed, certificates.notPassed, hostileCertificate(certificates.notPassed)]) {
      const page = certificatePage(certificate, assets, 'en');
      const names = tagsOf(page);
      for (const name of ['link', 'img', 'iframe', 'object', 'base', 'form']) expect(names).not.toContain(name);
      expect(names.filter((name) => name === 'script')).toHaveLength(1);
      expect(page).not.toMatch(/@import|url\(|<script>alert/);
    }
  });

  it('says what came of each requirement, whose it is, and on what it rests', () => {
    const page = certificatePage(certificates.notPassed, assets, 'da');
    expect(page).toContain('<html lang="da">');
    for (const text of [
      'Ikke bestået',
      'Not passed',
      'Eksempel A/S',
      certificates.notPassed.inputs[0]!.sha256,
      certificates.notPassed.protocol.hash!,
      'ltt.config.json',
    ])
      expect(page).toContain(text);
    for (const { requirements } of certificates.notPassed.chapters)
      for (const { number } of requirements) expect(page).toContain(`<span class="numeral">${number}</span>`);
  });
});

/** The elements of a page, as a parser of XML reads them: what begins must end, apart from HTML's void elements. */
function tagsOf(page: string): string[] {
  const wellFormed = page
    .replace(/<!DOCTYPE html>/, '')
    .replace(/<(script|style)([^>]*)>[^]*?<\/\1>/g, '<$1$2/>')
    .replace(/<(meta|br)([^>]*)>/g, '<$1$2/>')
    .replace(/ hidden(?=[ >/])/g, ' hidden=""');
  const names: string[] = [];
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(wellFormed).close();
  return names;
}
