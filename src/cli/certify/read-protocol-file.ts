import { readFile } from 'node:fs/promises';
import type { CompiledProtocol } from '../../certify/compiled-protocol.js';
import { readProtocol } from '../../certify/read-protocol.js';
import { sha256Of } from '../output/hash.js';
import { packageFile } from '../package-file.js';

/** Reads the protocol that comes with the toolkit, and checks it by its schema. */
export async function readProtocolFile(): Promise<CompiledProtocol> {
  const bytes = await readFile(packageFile('testcases/certification/ltt-1.0.1.json'));
  return readProtocol(JSON.parse(bytes.toString('utf8')), await readSchema('protocol'), sha256Of(bytes));
}

/** The JSON Schema of protocols or certificates. */
export async function readSchema(name: 'protocol' | 'certificate'): Promise<object> {
  return JSON.parse(await readFile(packageFile(`testcases/certification/${name}.schema.json`), 'utf8')) as object;
}
