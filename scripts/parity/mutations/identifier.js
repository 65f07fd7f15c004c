import { editValue, isObject, places } from './edit.js';

const systems = {
  CPR: 'urn:oid:1.2.208.176.1.2',
  SOR: 'urn:oid:1.2.208.176.1.1',
  'X-eCPR': 'urn:oid:1.2.208.176.1.6.1.3',
  'D-eCPR': 'urn:oid:1.2.208.176.1.6.1.1',
  'another system': 'http://test.example/numbers',
};

const values = {
  'CPR with hyphen': '050514-9996',
  'nine digits': '050514999',
  'eleven digits': '05051499960',
  'letters in it': '0505141AB2',
  'day 32': '3205149996',
  'month 13': '0513149996',
  'Danish digits': '０５０５１４９９９６',
  'SOR of ten digits': '4510000160',
  'SOR with letters': '45100001600X',
};

/** Identifiers: CPR and SOR numbers, their systems and other parts. @param {any} document */
export function* identifierEdits(document) {
  for (const place of places(document).filter(({ value }) => isObject(value) && typeof value.system === 'string' && typeof value.value === 'string')) {
    const set = (kind, change) => editValue(document, `identifier: ${kind}`, place, (identifier) => Object.assign(identifier, change));
    for (const [name, system] of Object.entries(systems)) yield set(`system of ${name}`, { system });
    for (const [name, value] of Object.entries(values)) yield set(name, { value });
    yield set('use secondary', { use: 'secondary' });
    yield set('use unknown', { use: 'mine' });
    yield set('with period', { period: { start: '2020-01-01', end: '2021-01-01' } });
    yield set('with period turned', { period: { start: '2021-01-01', end: '2020-01-01' } });
    yield set('with type', { type: { text: 'CPR' } });
    yield set('with assigner', { assigner: { display: 'CPR-kontoret' } });
    for (const part of ['use', 'system', 'value']) yield editValue(document, `identifier: without ${part}`, place, (identifier) => delete identifier[part]);
  }
}
