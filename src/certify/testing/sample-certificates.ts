import { applyPatch, type PatchOperation } from '../../ig/coverage/json-patch.js';
import type { Certificate } from '../certificate.js';
import { makeCertificate, type Stated } from '../make-certificate.js';
import { baseReport, Certifier, completeFiles } from './handed-in.js';

const stated: Stated = {
  time: '2026-11-22T10:00:00.000Z',
  vendor: { name: 'Eksempel A/S', system: 'Barnets Journal', systemVersion: '4.2', contact: 'test@fagsystem.example' },
  guide: { name: 'kl.dk.fhir.ltt', version: '1.0.1' },
  tool: { name: 'ltt-conformance', version: '0.1.0', hash: 'a'.repeat(64) },
  packages: [
    { name: 'kl.dk.fhir.ltt', version: '1.0.1', hash: 'b'.repeat(64) },
    { name: 'hl7.fhir.r4.core', version: '4.0.1', hash: 'c'.repeat(64) },
  ],
  notRead: [{ file: 'ltt.config.json', reason: 'configuration' }],
};

const wrong: readonly PatchOperation[] = [
  { op: 'replace', path: '/entry/0/resource/managingOrganization/identifier/value', value: '451000016004' },
  { op: 'remove', path: '/entry/2/resource/participant' },
];

/** A certificate of a series that passes, and one of a series that does not: a step is missing, a must fails, and a should. */
export async function sampleCertificates(): Promise<{ readonly passed: Certificate; readonly notPassed: Certificate }> {
  const certifier = await Certifier.start();
  const certificateOf = async (files: ReadonlyMap<string, unknown>): Promise<Certificate> =>
    makeCertificate(certifier.protocol, await certifier.assess(files), stated);
  const lacking = new Map([...completeFiles(), ['forkert.json', applyPatch(baseReport(), wrong)]]);
  lacking.delete('behandling-1.json');
  lacking.set(
    'DeliveryReport-Josefine-8.json',
    applyPatch(completeFiles().get('DeliveryReport-Josefine-2.json'), [
      { op: 'remove', path: '/entry/1/resource/activity/0/detail/reasonCode' },
    ]),
  );
  return { passed: await certificateOf(completeFiles()), notPassed: await certificateOf(lacking) };
}

const hostile = `</script><script>alert(1)</script><!--"'><img src=x onerror=alert(1)>&amp;\u2028\u202e`;

/** The same with texts that mean to act wherever a text comes from outside. */
export function hostileCertificate(certificate: Certificate): Certificate {
  const text = { en: hostile, da: hostile };
  return {
    ...certificate,
    vendor: { name: hostile, system: hostile, systemVersion: hostile, contact: hostile },
    inputs: certificate.inputs.map((input) => ({ ...input, file: hostile })),
    notRead: [{ file: hostile, reason: 'no-fhir' }],
    failures: [{ file: hostile, reason: hostile }],
    chapters: certificate.chapters.map((chapter) => ({
      ...chapter,
      requirements: chapter.requirements.map((requirement) => ({
        ...requirement,
        evidence: requirement.evidence.map((each) => ({ ...each, file: hostile, report: hostile, unmet: [text] })),
        findings: requirement.findings.map((finding) => ({ ...finding, file: hostile, message: text, expression: hostile, id: hostile })),
      })),
    })),
  };
}
