import type { CompiledProtocol } from '../../certify/compiled-protocol.js';
import { readProtocol } from '../../certify/read-protocol.js';
import { sha256Of } from '../output/hash.js';
import { readPackageFile, readPackageText } from '../package-file.js';

/** Reads the protocol that comes with the toolkit, and checks it by its schema. */
export async function readProtocolFile(): Promise<CompiledProtocol> {
  const bytes = readPackageFile('testcases/certification/ltt-1.0.1.json');
  return readProtocol(JSON.parse(new TextDecoder().decode(bytes)), await readSchema('protocol'), sha256Of(bytes));
}

/** What has a JSON Schema beside the protocol. */
export type SchemaName = 'protocol' | 'certificate';

/** The JSON Schema of a file that certification reads or writes. */
export function readSchema(name: SchemaName): Promise<object> {
  return Promise.resolve(JSON.parse(readPackageText(`testcases/certification/${name}.schema.json`)) as object);
}
