import { expect, it } from 'vitest';
import { readProtocolFile } from './read-protocol-file.js';
import { checkGuide } from './check-guide.js';

it('refuses another guide than the one of the protocol, and names both', async () => {
  const { protocol } = await readProtocolFile();
  expect(() => {
    checkGuide(protocol, { id: 'kl.dk.fhir.ltt', version: '1.0.1' });
  }).not.toThrow();
  expect(() => {
    checkGuide(protocol, { id: 'kl.dk.fhir.ltt', version: '1.0.0' });
  }).toThrow('is for kl.dk.fhir.ltt#1.0.1, but reports would be checked against kl.dk.fhir.ltt#1.0.0');
  expect(() => {
    checkGuide(protocol, { id: 'kl.dk.fhir.gateway', version: '1.0.1' });
  }).toThrow('kl.dk.fhir.gateway#1.0.1');
});
