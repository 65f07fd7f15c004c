import { resolve } from 'node:path';
import type { Certificate } from '../../certify/certificate.js';
import { readIJson } from '../../certify/i-json.js';
import { schemaFaults } from '../../certify/schema-faults.js';
import { readFileBytes } from '../sources/read-file.js';
import { UsageError } from '../usage-error.js';
import { readSchema, type SchemaName } from './read-protocol-file.js';

/**
 * Reads a signed file: I-JSON that obeys its schema.
 * @param what the name for it in messages: `a certificate`
 * @throws {UsageError} that says why it is none
 */
export async function readSignedFile(file: string, what: string, schema: SchemaName, cwd: string): Promise<unknown> {
  const content = readFileBytes(resolve(cwd, file));
  if ('problem' in content) throw new UsageError(`${file} cannot be read; ${what} is expected there`);
  const reading = readIJson(content.bytes);
  if ('fault' in reading) throw new UsageError(`${file} is not ${what}: ${reading.fault.en}`);
  const faults = await schemaFaults(reading.value, await readSchema(schema));
  if (faults.length > 0) throw new UsageError(`${file} is not ${what}: ${faults.slice(0, 5).join('; ')}`);
  return reading.value;
}

/** @throws {UsageError} for what is not a certificate */
export async function readCertificate(file: string, cwd: string): Promise<Certificate> {
  return (await readSignedFile(file, 'a certificate', 'certificate', cwd)) as Certificate;
}
