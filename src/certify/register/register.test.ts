import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Certificate } from '../certificate.js';
import { fingerprintOf } from '../fingerprint.js';
import { signed, type CheckSignature, type Signer } from '../signature.js';
import { newRegister, RegisterError, withCertificate, withKey, withoutKey, withRevoked, type RegisterContent } from './edit-register.js';
import { vouchesFor } from './keys.js';
import { nextEdition } from './next-edition.js';
import { registerHash } from './register-hash.js';
import { registerPage } from './register-page.js';
import { standingFaults } from './standing.js';
import { verifyRegister } from './verify-register.js';

const signer = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  };
};
const check: CheckSignature = (bytes, value, publicKey) =>
  verify(
    null,
    bytes,
    createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
    Buffer.from(value, 'base64'),
  );
const [first, second, partner] = [signer(), signer(), signer()];
const day = (number: number): string => `2026-12-${String(number).padStart(2, '0')}T10:00:00.000Z`;

const certificate = (number: string, name = 'Eksempel A/S'): Certificate =>
  signed(
    {
      format: 'ltt-certificate/1',
      number,
      result: 'passed',
      time: day(2),
      validUntil: '2027-12-01',
      vendor: { name, system: 'Journal', systemVersion: '1', contact: 'x' },
      protocol: { name: 'ltt', version: '1', title: { en: 'LTT', da: 'LTT' } },
      guide: { name: 'g' },
      tool: { name: 't' },
      packages: [],
      summary: { must: {}, should: {} } as Certificate['summary'],
      inputs: [],
      notRead: [],
      chapters: [],
      remarks: [],
      failures: [],
    },
    first,
  );
const empty = newRegister({ name: 'Certificeringen' }, first.publicKey, day(1));
const add = (register: RegisterContent, number: string, replaces?: string): RegisterContent =>
  withCertificate(register, certificate(number), { time: day(3), direction: 'sending', replaces }, check);

describe('a register', () => {
  it('names the edition before in each that follows, and holds', () => {
    const one = nextEdition(empty, undefined, day(1), first);
    const two = nextEdition(add(one, 'A-1'), one, day(3), first);
    expect([one.edition, one.previous, two.edition, two.previous]).toEqual([1, undefined, 2, registerHash(one)]);
    expect([one, two].map((each) => verifyRegister(each, undefined, check).trust)).toEqual(['own-key', 'own-key']);
    expect(standingFaults(certificate('A-1'), two)).toEqual([]);
  });

  it('goes over to the next key, which the one before vouches for', () => {
    const rotated = withoutKey(
      withKey(empty, { publicKey: second.publicKey, role: 'issuer', holder: 'Certificeringen', time: day(4) }, first),
      fingerprintOf(first.publicKey),
      day(5),
      undefined,
    );
    const register = nextEdition(rotated, undefined, day(6), second);
    expect(verifyRegister(register, first.publicKey, check)).toEqual({ trust: 'confirmed', faults: [] });
    expect(verifyRegister(register, partner.publicKey, check).faults).toHaveLength(1);
    expect(() => nextEdition(rotated, undefined, day(6), first)).toThrow('the key that signs has ended');
    expect(vouchesFor(fingerprintOf(second.publicKey), fingerprintOf(first.publicKey), register.keys)).toBe(false);
    // What the first key signed while it was in use is as valid as before.
    expect(standingFaults(certificate('A-1'), nextEdition(add(rotated, 'A-1'), undefined, day(6), second))).toEqual([]);
  });

  it('keeps what was registered before its key was lost, and takes nothing that the lost key signed later', () => {
    const both = withKey(empty, { publicKey: second.publicKey, role: 'issuer', holder: 'Certificeringen', time: day(2) }, first);
    const lost = withoutKey(add(both, 'A-1'), fingerprintOf(first.publicKey).slice(0, 12), day(4), 'stolen');
    expect(standingFaults(certificate('A-1'), nextEdition(lost, undefined, day(5), second))).toEqual([]);
    expect(() => withCertificate(lost, certificate('A-2'), { time: day(5), direction: 'sending' }, check)).toThrow(
      'was revoked at 2026-12-04T10:00:00.000Z: stolen',
    );
  });

  it('says which certificate another replaced', () => {
    const register = nextEdition(add(add(empty, 'A-1'), 'A-2', 'A-1'), undefined, day(3), first);
    expect(standingFaults(certificate('A-1'), register)).toEqual([
      { en: 'certificate A-2 has replaced it', da: 'certifikat A-2 har afløst det' },
    ]);
    expect(standingFaults(certificate('A-2'), register)).toEqual([]);
  });

  it.each<[string, () => unknown, string]>([
    ['a certificate twice', () => add(add(empty, 'A-1'), 'A-1'), 'has a certificate A-1 already'],
    [
      'a certificate that was changed',
      () => withCertificate(empty, { ...certificate('A-1'), number: 'A-2' }, { time: day(3), direction: 'sending' }, check),
      'does not have a signature that belongs to it',
    ],
    [
      'a certificate that is not passed',
      () =>
        withCertificate(
          empty,
          signed({ ...certificate('A-1'), result: 'not-passed' }, first),
          { time: day(3), direction: 'sending' },
          check,
        ),
      'is not passed',
    ],
    [
      'a certificate of a stranger',
      () => add(newRegister({ name: 'x' }, second.publicKey, day(1)), 'A-1'),
      'a key that is not an issuer’s',
    ],
    ['a revocation of nothing', () => withRevoked(empty, 'A-1', day(3), 'x'), 'does not have a certificate A-1'],
    ['a second revocation', () => withRevoked(withRevoked(add(empty, 'A-1'), 'A-1', day(3), 'x'), 'A-1', day(4), 'y'), 'was revoked at'],
    [
      'a key twice',
      () => withKey(empty, { publicKey: first.publicKey, role: 'issuer', holder: 'x', time: day(2) }, first),
      'has this key already',
    ],
    ['the end of its only key', () => withoutKey(empty, fingerprintOf(first.publicKey), day(2), undefined), 'no key would be left'],
    [
      'an edition that a countersigner signs',
      () =>
        nextEdition(
          withKey(empty, { publicKey: partner.publicKey, role: 'countersigner', holder: 'P', time: day(2) }, first),
          undefined,
          day(3),
          partner,
        ),
      'not an issuer’s key',
    ],
    [
      'an edition older than the one before',
      () => nextEdition(empty, nextEdition(empty, undefined, day(3), first), day(2), first),
      'later than this computer’s clock',
    ],
  ])('refuses %s', (_, change, words) => {
    expect(change).toThrow(RegisterError);
    expect(change).toThrow(words);
  });

  it('has a page in both languages, in which texts from outside stay texts', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const register = nextEdition(
      withRevoked(
        withCertificate(empty, certificate('A-1', hostile), { time: day(3), direction: 'sending' }, check),
        'A-1',
        day(4),
        hostile,
      ),
      undefined,
      day(5),
      first,
    );
    const page = registerPage(register, { style: '', script: '', policy: '' } as unknown as Parameters<typeof registerPage>[1], 'da');
    expect(page).not.toContain(hostile);
    for (const text of ['Register over certifikater', 'Register of certificates', 'trukket tilbage', 'revoked', registerHash(register)])
      expect(page).toContain(text);
  });
});
