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
  const key = keyIn(await readPem(file, cwd), file, createPrivateKey);
  return { publicKey: publicKeyOf(createPublicKey(key)), sign: (bytes) => sign(null, bytes, key).toString('base64') };
}

/**
 * The public key in a PEM file as DER in Base64.
 * @throws {UsageError} when it is not an Ed25519 key, or is a private one, which nobody but its owner should have
 */
export async function readPublicKey(file: string, cwd: string): Promise<string> {
  const pem = await readPem(file, cwd);
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem))
    throw new UsageError(
      `${file} holds a private key: its owner keeps it secret, and a signature is checked with its public half, which "openssl pkey -in key.pem -pubout -out pub.pem" writes`,
    );
  return publicKeyOf(keyIn(pem, file, createPublicKey));
}

/** Checks a signature with a public key as DER in Base64. What is not an Ed25519 key, or not Base64 as it is written, made no signature. */
export const checkSignature: CheckSignature = (bytes, value, publicKey) => {
  try {
    const key = createPublicKey({ key: bytesOf(publicKey), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, bytesOf(value));
  } catch {
    return false;
  }
};

/** @throws {TypeError} for Base64 that could be written otherwise: two texts of one signature would be two certificates */
function bytesOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) throw new TypeError('not Base64');
  return bytes;
}

async function readPem(file: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch {
    throw new UsageError(`the key ${file} cannot be read`);
  }
}

function keyIn(pem: string, file: string, create: (pem: string) => KeyObject): KeyObject {
  const key = parsed(pem, create);
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new UsageError(
      `${file} holds no unencrypted Ed25519 key in PEM; "openssl genpkey -algorithm ed25519 -out key.pem" makes one, "openssl pkey -in key.pem -pubout -out pub.pem" its public half`,
    );
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
