import { existsSync, readFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';

let work: Workspace;
beforeEach(() => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  work = new Workspace({
    'key.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    'pub.pem': publicKey.export({ type: 'spki', format: 'pem' }) as string,
  });
});
afterEach(() => {
  work.remove();
});

describe('ltt register', () => {
  it('begins a register, with a page beside it, and checks it', async () => {
    expect(await work.ltt(['register', 'create', 'register.json', '--issuer', 'Certificeringen', '--sign', 'key.pem'])).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('wrote edition 1') as string,
    });
    expect(readFileSync(join(work.folder, 'register.html'), 'utf8')).toContain('Certificeringen');
    const { exitCode, stdout } = await work.ltt(['register', 'check', 'register.json', '--key', 'pub.pem']);
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^Register of Certificeringen, edition 1 of 2026-11-22T10:00:00.000Z\nThe register is signed by the holder of the given key/,
      ),
    ]);
    expect((await work.ltt(['register', 'create', 'register.json', '--issuer', 'x', '--sign', 'key.pem'])).stderr).toContain(
      'is there already',
    );
  });

  it.each([
    ['an action there is not', ['register', 'burn', 'register.json'], 'burn'],
    ['no action', ['register'], 'create'],
    ['no key', ['register', 'create', 'register.json', '--issuer', 'x'], '--sign'],
    [
      'a public key to sign with',
      ['register', 'create', 'register.json', '--issuer', 'x', '--sign', 'pub.pem'],
      'no unencrypted Ed25519 key',
    ],
    [
      'a date there is not',
      ['register', 'create', 'register.json', '--issuer', 'x', '--sign', 'key.pem', '--from', '2026-13-01'],
      'It must be a date',
    ],
    [
      'a register that is missing',
      ['register', 'revoke', 'register.json', 'A-1', '--reason', 'x', '--sign', 'key.pem'],
      'cannot be read; a register is expected there',
    ],
    ['a register that is something else', ['register', 'check', 'key.pem'], 'is not a register: it is not JSON'],
  ])('refuses %s', async (_, argv, words) => {
    const { exitCode, stderr, stdout } = await work.ltt(argv);
    expect([exitCode, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining(words)]);
    expect(existsSync(join(work.folder, 'register.json'))).toBe(false);
  });
});
