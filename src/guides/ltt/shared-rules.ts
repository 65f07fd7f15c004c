import { adoptIn } from '../../rules/share.js';
import { c01 } from '../gateway/c01-cpr-date.js';
import { c02 } from '../gateway/c02-born-before-report.js';
import { c04 } from '../gateway/c04-replacement-number.js';
import { c05 } from '../gateway/c05-real-person.js';
import { c06 } from '../gateway/c06-sor-check-digit.js';
import { c07 } from '../gateway/c07-inactive-citizen.js';
import { r01 } from '../gateway/r01-reference-within-report.js';
import { r02 } from '../gateway/r02-one-citizen.js';
import { r04 } from '../gateway/r04-unique-ids.js';
import { r05 } from '../gateway/r05-uuids.js';
import { r06 } from '../gateway/r06-one-day.js';
import { r07 } from '../gateway/r07-meta.js';
import { r08 } from '../gateway/r08-nothing-after-report.js';
import { r09 } from '../gateway/r09-incremental-delivery.js';
import { x01 } from '../gateway/x01-report-id-once.js';
import { x02 } from '../gateway/x02-id-keeps-owner.js';
import { x05 } from '../gateway/x05-error-was-reported.js';
import { x07 } from '../gateway/x07-contact-once.js';
import { x09 } from '../gateway/x09-error-equals-latest.js';
import { x10 } from '../gateway/x10-report-not-resent.js';
import { x11 } from '../gateway/x11-update-not-older.js';
import { x12 } from '../gateway/x12-dependants-corrected.js';
import { x13 } from '../gateway/x13-citizen-stays-inactive.js';
import { addContact } from './example-contact.js';
import type { LttTerms } from './report-rule.js';

// The rules that LTT shares with the other guides of FK Gateway, with LTT's ids and names for elements.

const adopted = adoptIn<LttTerms>();

export const lttC01 = adopted(c01, {
  id: 'LTT-C01',
  appliesTo: ['CPR'],
  example: [[{ op: 'replace', path: '/entry/0/resource/identifier/0/value', value: '2902159999' }]],
});

export const lttC02 = adopted(c02, {
  id: 'LTT-C02',
  appliesTo: ['CPR', 'indberetningsrapportTid'],
  example: [[{ op: 'replace', path: '/entry/0/resource/identifier/0/value', value: '1305269999' }]],
});

export const lttC04 = adopted(c04, {
  id: 'LTT-C04',
  appliesTo: ['CPR'],
  example: [
    [
      {
        op: 'replace',
        path: '/entry/0/resource/identifier/0',
        value: { use: 'temp', system: 'urn:oid:1.2.208.176.1.6.1.1', value: '2102141AB5' },
      },
    ],
  ],
});

export const lttC05 = adopted(c05, {
  id: 'LTT-C05',
  appliesTo: ['CPR'],
  // Made up, at the end of its day's last series: as unlikely as can be to be anybody's.
  example: [[{ op: 'replace', path: '/entry/0/resource/identifier/0/value', value: '2102148994' }]],
});

export const lttC06 = adopted(c06, {
  id: 'LTT-C06',
  appliesTo: ['journalførendeOrganisation'],
  example: [[{ op: 'replace', path: '/entry/0/resource/managingOrganization/identifier/value', value: '451000016004' }]],
});

export const lttC07 = adopted(c07, {
  id: 'LTT-C07',
  appliesTo: ['harAktivJournal', 'forløbsstatus', 'kontaktstatus', 'henvisningsstatus'],
  example: [[{ op: 'replace', path: '/entry/0/resource/active', value: false }]],
});

export const lttR01 = adopted(r01, {
  id: 'LTT-R01',
  appliesTo: ['forløbssubjekt', 'kontaktsubjekt', 'henvisningssubjekt', 'kontaktBaseretPå', 'forløbsreference'],
  example: [
    [
      {
        op: 'replace',
        path: '/entry/2/resource/extension/1/valueReference/reference',
        value: 'https://fagsystem.example/CarePlan/0c6d2f7e-94a1-4b3d-8e52-6f7081a2b3c4',
      },
    ],
  ],
});

export const lttR02 = adopted(r02, {
  id: 'LTT-R02',
  appliesTo: ['forløbssubjekt', 'kontaktsubjekt', 'henvisningssubjekt'],
  example: [
    [
      { op: 'add', path: '/entry/2/resource/contained', value: [{ resourceType: 'Patient', id: 'barn', active: true }] },
      { op: 'replace', path: '/entry/2/resource/subject/reference', value: '#barn' },
    ],
  ],
});

export const lttR04 = adopted(r04, {
  id: 'LTT-R04',
  appliesTo: ['indberetningsrapportIndhold', 'Resource.id', 'Bundle.entry.fullUrl'],
  example: [
    [addContact({ id: 'c7f29d80-15be-4e3a-b6d4-2e8a90f1d533', start: '2026-05-12T10:00:00+02:00', server: 'https://andet.example' })],
  ],
});

export const lttR05 = adopted(r05, {
  id: 'LTT-R05',
  appliesTo: ['Resource.id', 'Bundle.entry.fullUrl'],
  example: [
    [
      { op: 'replace', path: '/entry/3/resource/id', value: 'henvisning-7' },
      { op: 'replace', path: '/entry/3/fullUrl', value: 'https://fagsystem.example/CarePlan/henvisning-7' },
    ],
  ],
});

export const lttR06 = adopted(r06, {
  id: 'LTT-R06',
  appliesTo: ['kontaktstart'],
  example: [
    [
      { op: 'replace', path: '/entry/2/resource/period/start', value: '2026-05-11T23:59:59+02:00' },
      addContact({ id: '4f1b7a90-2c3d-4e5f-8a6b-7c8d9e0f1a2b', start: '2026-05-12T00:00:00+02:00' }),
    ],
  ],
});

export const lttR07 = adopted(r07, {
  id: 'LTT-R07',
  appliesTo: ['indberetningsrapportIndhold', 'Resource.meta'],
  example: [[{ op: 'remove', path: '/entry/3/resource/meta/profile' }]],
});

export const lttR08 = adopted(r08, {
  id: 'LTT-R08',
  appliesTo: ['kontaktstart', 'henvisningstidspunkt', 'forløbslut', 'indberetningsrapportTid'],
  example: [[{ op: 'replace', path: '/timestamp', value: '2026-05-12T14:00:00+02:00' }]],
});

export const lttR09 = adopted(r09, {
  id: 'LTT-R09',
  appliesTo: ['IncrementalDelivery'],
  example: [
    [
      {
        op: 'replace',
        path: '',
        value: {
          resourceType: 'Bundle',
          meta: { profile: ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-incremental-delivery'] },
          type: 'collection',
          timestamp: '2026-05-12T20:00:00+02:00',
        },
      },
    ],
  ],
});

export const lttX01 = adopted(x01, {
  id: 'LTT-X01',
  appliesTo: ['Bundle.id'],
  example: [[], [{ op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' }]],
});

export const lttX02 = adopted(x02, {
  id: 'LTT-X02',
  appliesTo: ['Resource.id'],
  example: [
    [],
    [
      { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
      { op: 'replace', path: '/entry/0/resource/identifier/0/value', value: '2202149999' },
    ],
  ],
});

export const lttX05 = adopted(x05, {
  id: 'LTT-X05',
  appliesTo: ['forløbsstatus', 'kontaktstatus', 'henvisningsstatus', 'harAktivJournal'],
  example: [
    [],
    [
      { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
      { op: 'replace', path: '/entry/2/resource/id', value: 'd7f29d80-15be-4e3a-b6d4-2e8a90f1d533' },
      { op: 'replace', path: '/entry/2/fullUrl', value: 'https://fagsystem.example/Encounter/d7f29d80-15be-4e3a-b6d4-2e8a90f1d533' },
      { op: 'replace', path: '/entry/2/resource/status', value: 'entered-in-error' },
    ],
  ],
});

export const lttX07 = adopted(x07, {
  id: 'LTT-X07',
  appliesTo: ['kontaktstart', 'kontakttype', 'kontaktBaseretPå'],
  example: [
    [],
    [
      { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
      { op: 'replace', path: '/entry/2/resource/id', value: 'd7f29d80-15be-4e3a-b6d4-2e8a90f1d533' },
      { op: 'replace', path: '/entry/2/fullUrl', value: 'https://fagsystem.example/Encounter/d7f29d80-15be-4e3a-b6d4-2e8a90f1d533' },
    ],
  ],
});

export const lttX09 = adopted(x09, {
  id: 'LTT-X09',
  appliesTo: ['forløbsstatus', 'kontaktstatus', 'henvisningsstatus', 'harAktivJournal'],
  example: [
    [],
    [
      { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
      { op: 'replace', path: '/entry/2/resource/status', value: 'entered-in-error' },
      { op: 'replace', path: '/entry/2/resource/period/start', value: '2026-05-12T13:45:00+02:00' },
    ],
  ],
});

export const lttX10 = adopted(x10, {
  id: 'LTT-X10',
  appliesTo: ['Bundle.id'],
  example: [
    [],
    [
      { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
    ],
  ],
});

export const lttX11 = adopted(x11, {
  id: 'LTT-X11',
  appliesTo: ['Resource.meta'],
  example: [
    [],
    [
      { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
      { op: 'replace', path: '/entry/1/resource/meta/lastUpdated', value: '2026-05-12T18:59:59+02:00' },
    ],
  ],
});

export const lttX12 = adopted(x12, {
  id: 'LTT-X12',
  appliesTo: ['kontaktstatus', 'henvisningsstatus', 'kontaktBaseretPå', 'forløbsreference'],
  example: [
    [{ op: 'remove', path: '/entry/3' }],
    [
      { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
      { op: 'remove', path: '/entry/3' },
      { op: 'remove', path: '/entry/2' },
      { op: 'replace', path: '/entry/1/resource/status', value: 'entered-in-error' },
      { op: 'replace', path: '/entry/1/resource/activity/0/detail/status', value: 'entered-in-error' },
    ],
  ],
});

export const lttX13 = adopted(x13, {
  id: 'LTT-X13',
  appliesTo: ['harAktivJournal'],
  example: [
    [
      { op: 'remove', path: '/entry/3' },
      { op: 'remove', path: '/entry/2' },
      { op: 'remove', path: '/entry/1' },
    ],
    [
      { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
      { op: 'remove', path: '/entry/3' },
      { op: 'remove', path: '/entry/2' },
      { op: 'remove', path: '/entry/1' },
      { op: 'replace', path: '/entry/0/resource/active', value: false },
    ],
    [
      { op: 'replace', path: '/id', value: '3f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
      { op: 'replace', path: '/timestamp', value: '2026-05-12T22:00:00+02:00' },
      { op: 'replace', path: '/entry/0/resource/meta/lastUpdated', value: '2026-05-12T21:30:00+02:00' },
      { op: 'remove', path: '/entry/3' },
      { op: 'remove', path: '/entry/2' },
      { op: 'remove', path: '/entry/1' },
    ],
  ],
});
