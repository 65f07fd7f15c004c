import { describe, expect, it } from 'vitest';
import { cpuTime } from '../finding/testing/cpu-time.js';
import { parseReference } from './reference-text.js';

// http://hl7.org/fhir/R4/references.html#literal
describe('a literal reference', () => {
  it.each([
    ['Patient/1', { kind: 'relative', type: 'Patient', id: '1' }],
    ['Patient/1/_history/2', { kind: 'relative', type: 'Patient', id: '1', version: '2' }],
    ['http://fhir.example/base/Patient/1', { kind: 'absolute', type: 'Patient', id: '1' }],
    ['https://fhir.example/Patient/1/_history/2', { kind: 'absolute', type: 'Patient', id: '1', version: '2' }],
    ['https://fhir.example/Patient/1#a', { kind: 'absolute', type: 'Patient', id: '1' }],
    ['Patient/1#a', { kind: 'relative', type: 'Patient', id: '1' }],
    ['http://a.example/x', { kind: 'absolute' }],
    ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520', { kind: 'urn' }],
    ['urn:oid:1.2.3', { kind: 'urn' }],
    ['urn:isbn:1', { kind: 'absolute' }],
    ['#p1', { kind: 'contained', id: 'p1' }],
    ['#', { kind: 'contained', id: '' }],
    ['Patient?identifier=http://a.example|1', { kind: 'relative' }],
  ])('%s comes apart', (reference, parts) => {
    expect(parseReference(reference)).toEqual(parts);
  });

  it.each(['', 'Patient', 'patient/1', '/Patient/1', 'Patient/', '1', 'c282c3ec-6bd3-4826-b654-5a171776e296', 'Patient/1/2', 'Patient/a_b', 'Patient/' + 'x'.repeat(65), 'Patient 1', 'http://a b'])('%s is none', (reference) => {
    expect(parseReference(reference)).toBeUndefined();
  });

  it('takes time in proportion to its length', () => {
    const spent = cpuTime();
    for (const piece of ['A/', 'http://', '/_history/', 'a', '#', 'Patient/1/', '://', 'A']) parseReference(`http://a.example/${piece.repeat(200_000)}!`);
    expect(spent()).toBeLessThan(2000);
  });
});
