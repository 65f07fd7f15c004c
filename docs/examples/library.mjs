// @ts-check
// Checks a delivery report, and says what is wrong with it: node docs/examples/library.mjs report.json
import { readFile } from 'node:fs/promises';
import { createValidator } from 'ltt-conformance';

const [file = new URL('../../testcases/story/DeliveryReport-Josefine-1.json', import.meta.url)] = process.argv.slice(2);

// Made once, used for any number of documents.
const validator = await createValidator({ stage: 'gateway', language: 'en', rules: { 'LTT-R06': 'off' } });
console.log(`Checked against ${validator.guide.id} ${validator.guide.version}`);

const { valid, resource, findings, problem } = await validator.validate(await readFile(file));
console.log(`${resource ?? 'no resource'}: ${valid ? 'valid' : 'not valid'}`);
if (problem) console.log(`${problem.line ?? 1}:${problem.column ?? 1} ${problem.message}`);
for (const { severity, id, message, line, column } of findings) {
  if (severity !== 'information') console.log(`${line}:${column} ${severity} ${id}: ${message}`);
}

// A resource that the program has at hand has no lines; its findings have FHIRPath expressions.
const contact = await validator.validate({ resourceType: 'Encounter', status: 'finished' });
console.log(contact.findings.filter(({ severity }) => severity === 'error').map(({ id, expression }) => `${id} ${expression}`).join('\n'));
