// A FHIR client of npm against a running server, copied to where fhir-kit-client is installed: node client.mjs http://127.0.0.1:8080/fhir report.json
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Client } from 'fhir-kit-client';

const [baseUrl = '', file = ''] = process.argv.slice(2);
const client = new Client({ baseUrl });
const report = JSON.parse(readFileSync(file, 'utf8'));
await client.update({ resourceType: 'Bundle', id: report.id, body: report });
assert.deepEqual((await client.read({ resourceType: 'Bundle', id: report.id })).entry, report.entry);
assert.equal((await client.vread({ resourceType: 'Bundle', id: report.id, version: '1' })).meta.versionId, '1');
assert.equal((await client.search({ resourceType: 'Bundle', searchParams: { _id: report.id } })).total, 1);
assert.equal((await client.capabilityStatement()).fhirVersion, '4.0.1');
await assert.rejects(client.update({ resourceType: 'Bundle', id: 'bad', body: { resourceType: 'Bundle', id: 'bad', type: 'collection' } }), ({ response }) => response.status === 422 && response.data.resourceType === 'OperationOutcome');
await assert.rejects(client.read({ resourceType: 'Bundle', id: 'unknown' }), ({ response }) => response.status === 404);
console.log('all answers are as fhir-kit-client expects them');
