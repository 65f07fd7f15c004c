import type { CompiledProtocol } from '../../certify/compiled-protocol.js';
import type { Protocol } from '../../certify/protocol.js';
import { readProtocol } from '../../certify/read-protocol.js';
import { sha256Of } from '../output/hash.js';
import { readPackageFile, readPackageText } from '../package-file.js';

/** Reads the protocol that comes with the toolkit, and checks it by its schema. */
export async function readProtocolFile(): Promise<CompiledProtocol> {
  const { value, hash } = protocolFile();
  return readProtocol(value, await readSchema('protocol'), hash);
}

/** What a protocol asks for, when the one that comes with the toolkit has this hash: nothing of it is compiled. */
export function protocolOfHash(hash: string | undefined): Protocol | undefined {
  const file = protocolFile();
  return file.hash === hash ? (file.value as Protocol) : undefined;
}

function protocolFile(): { readonly value: unknown; readonly hash: string } {
  const bytes = readPackageFile('testcases/certification/ltt-1.0.1.json');
  return { value: JSON.parse(new TextDecoder().decode(bytes)), hash: sha256Of(bytes) };
}

/** What has a JSON Schema beside the protocol. */
export type SchemaName = 'protocol' | 'certificate' | 'register' | 'assignment' | 'assignment-recipe';

/** The JSON Schema of a file that certification reads or writes. */
export function readSchema(name: SchemaName): Promise<object> {
  return Promise.resolve(JSON.parse(readPackageText(`testcases/certification/${name}.schema.json`)) as object);
}
