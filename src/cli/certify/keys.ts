import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CheckSignature, Signer } from '../../certify/signature.js';
import { UsageError } from '../usage-error.js';

/**
 * Signs with the private key in a PEM file.
 * @throws {UsageError} when it is no Ed25519 key
 */
export async function openSigner(file: string, cwd: string): Promise<Signer> {
  const key = await readKey(file, cwd, createPrivateKey);
  return { publicKey: publicKeyOf(createPublicKey(key)), sign: (bytes) => sign(null, bytes, key).toString('base64') };
}

/**
 * The public key in a PEM file as DER in Base64.
 * @throws {UsageError} when it is no Ed25519 key
 */
export async function readPublicKey(file: string, cwd: string): Promise<string> {
  return publicKeyOf(await readKey(file, cwd, createPublicKey));
}

/** Checks a signature with a public key as DER in Base64. A key that is none made no signature. */
export const checkSignature: CheckSignature = (bytes, value, publicKey) => {
  try {
    return verify(null, bytes, createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }), Buffer.from(value, 'base64'));
  } catch {
    return false;
  }
};

async function readKey(file: string, cwd: string, create: (pem: string) => KeyObject): Promise<KeyObject> {
  let pem: string;
  try {
    pem = await readFile(resolve(cwd, file), 'utf8');
  } catch {
    throw new UsageError(`the key ${file} cannot be read`);
  }
  const key = parsed(pem, create);
  if (key?.asymmetricKeyType !== 'ed25519') throw new UsageError(`${file} holds no unencrypted Ed25519 key in PEM; "openssl genpkey -algorithm ed25519 -out key.pem" makes one, "openssl pkey -in key.pem -pubout -out pub.pem" its public half`);
  return key;
}

function parsed(pem: string, create: (pem: string) => KeyObject): KeyObject | undefined {
  try {
    return create(pem);
  } catch {
    return undefined;
  }
}

function publicKeyOf(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}
