import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../certify/canonical-json.js';
import type { Certificate } from '../../certify/certificate.js';
import type { Register } from '../../certify/register/register.js';
import { signed, type Signer } from '../../certify/signature.js';
import { signedRegister } from '../../certify/register/verify-register.js';
import { fingerprintOf } from '../../certify/fingerprint.js';
import { ownFiles, loadedLtt } from '../../certify/testing/handed-in.js';
import { Workspace, type CommandResult } from '../testing/harness.js';

const ltt = loadedLtt();
const names = ['issuer', 'next', 'partner', 'stranger'] as const;
type Holder = (typeof names)[number];

let work: Workspace;
let certificateText: string;
let registerText: string;
const path = (name: string): string => join(work.folder, name);
const run = async (...argv: readonly string[]): Promise<CommandResult> => work.ltt(argv, { load: () => Promise.resolve(ltt) });
const must = async (...argv: readonly string[]): Promise<void> => {
  const { exitCode, stderr } = await run(...argv);
  if (exitCode !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
};

beforeAll(async () => {
  work = new Workspace(Object.fromEntries([...ownFiles()].map(([name, report]) => [`reports/${name}`, JSON.stringify(report)])));
  for (const name of names) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(path(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(path(`${name}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
  }
  await must('register', 'create', 'register.json', '--issuer', 'Certificeringen', '--from', '2026-01-01', '--sign', 'issuer.pem');
  await must(
    'register',
    'add-key',
    'register.json',
    'next.pub.pem',
    '--holder',
    'Certificeringen',
    '--from',
    '2026-06-01',
    '--sign',
    'issuer.pem',
  );
  await must(
    'register',
    'add-key',
    'register.json',
    'partner.pub.pem',
    '--holder',
    'Partneren',
    '--role',
    'countersigner',
    '--from',
    '2026-06-01',
    '--sign',
    'next.pem',
  );
  await must(
    'certify',
    'reports',
    '--vendor',
    'Eksempel A/S',
    '--system',
    'Barnets Journal',
    '--system-version',
    '4.2',
    '--contact',
    'test@fagsystem.example',
    '--issuer',
    'Certificeringen',
    '--number',
    'LTT-2026-7',
    '--valid-until',
    '2027-11-30',
    '--sign',
    'next.pem',
  );
  await must('certify', '--countersign', 'ltt-certificate/certificate.json', '--by', 'Partneren', '--sign', 'partner.pem');
  await must('register', 'add', 'register.json', 'ltt-certificate/certificate.json', '--sign', 'next.pem');
  certificateText = readFileSync(path('ltt-certificate/certificate.json'), 'utf8');
  registerText = readFileSync(path('register.json'), 'utf8');
});
afterAll(() => {
  work.remove();
});
beforeEach(() => {
  writeFileSync(path('certificate.json'), certificateText);
  writeFileSync(path('r.json'), registerText);
});

type Editable<T> = { -readonly [K in keyof T]: T[K] extends object | undefined ? Editable<T[K]> : T[K] };
const signerOf = (holder: Holder): Signer => {
  const key = createPrivateKey(readFileSync(path(`${holder}.pem`)));
  const publicKey = readFileSync(path(`${holder}.pub.pem`), 'utf8').replace(/-----[^-]+-----|\n/g, '');
  return { publicKey, sign: (bytes) => sign(null, bytes, key).toString('base64') };
};
/** Changes the certificate; signed again when somebody does. */
const certificate = (change: (certificate: Editable<Certificate>) => unknown, by?: Holder) => (): void => {
  const value = JSON.parse(certificateText) as Editable<Certificate>;
  change(value);
  const { signature: _, countersignatures: __, ...rest } = value as Certificate;
  void [_, __];
  writeFileSync(path('certificate.json'), JSON.stringify(by === undefined ? value : signed(rest, signerOf(by))));
};
const text = (file: 'certificate.json' | 'r.json', change: (text: string) => string) => (): void => {
  const before = readFileSync(path(file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  writeFileSync(path(file), after);
};
const register =
  (change: (register: Editable<Register>) => unknown, by: Holder | 'nobody' = 'next') =>
  (): void => {
    const { signature, ...rest } = JSON.parse(registerText) as Editable<Register>;
    change(rest);
    writeFileSync(
      path('r.json'),
      JSON.stringify(by === 'nobody' ? { ...rest, signature } : signedRegister(rest as Register, signerOf(by))),
    );
  };
const requirementsOf = (value: Editable<Certificate>): Editable<Certificate['chapters'][number]['requirements']> =>
  value.chapters.flatMap(({ requirements }) => requirements);

const withKey = ['--key', 'next.pub.pem'];
const withRegister = ['--register', 'r.json'];
const withFiles = ['reports', ...withKey];

it('what was not altered is confirmed: by the key, by the register, by both, and with the files', async () => {
  for (const more of [withKey, withRegister, [...withRegister, '--key', 'issuer.pub.pem'], withFiles]) {
    const { exitCode, stdout } = await run('certify', '--verify', 'certificate.json', ...more);
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/^Confirmed.*: PASSED\nCertificate LTT-2026-7, issued by Certificeringen, valid until 2027-11-30\n/),
    ]);
    expect(stdout).toContain('Countersigned by Partneren');
    expect(stdout.includes('only a register tells')).toBe(!more.includes('--register'));
    if (more.includes('--register')) expect(stdout).toMatch(/^Confirmed by the register of Certificeringen: PASSED\n/);
  }
});

type Row = readonly [what: string, alter: () => void, more: readonly string[], words: string];

/** Every alteration is refused, each with words of its own. */
const certificates: readonly Row[] = [
  ['the vendor', certificate((c) => (c.vendor.name = 'Andre A/S')), withKey, 'The signature does not belong to this certificate'],
  [
    'the signature of somebody else',
    certificate((c) => (c.vendor.name = 'Andre A/S'), 'stranger'),
    withKey,
    'The signature was not made with the given key',
  ],
  [
    'the signature of somebody who is not in the register',
    certificate((c) => c, 'stranger'),
    withRegister,
    'The signature was not made with an issuer’s key of the register',
  ],
  ['the signature taken away', certificate((c) => delete c.signature), withKey, 'The certificate is not signed'],
  [
    'a name given twice',
    text('certificate.json', (json) => json.replace('"result": "passed"', '"result": "not-passed", "result": "passed"')),
    withKey,
    'the name result is given twice',
  ],
  [
    'a name given twice, once with an escape',
    text('certificate.json', (json) => json.replace('"number":', '"\\u006eumber": "LTT-2026-8", "number":')),
    withKey,
    'the name number is given twice',
  ],
  [
    'half a surrogate pair',
    text('certificate.json', (json) => json.replace('"Barnets Journal"', '"Barnets \\ud83d"')),
    withKey,
    'half of a surrogate pair',
  ],
  [
    'a number no double holds',
    text('certificate.json', (json) => json.replace(/"reports": 1/, '"reports": 9007199254740993')),
    withKey,
    'larger than programs can hold exactly',
  ],
  [
    'a property that certificates do not have',
    certificate((c) => Object.assign(c, { approved: true })),
    withKey,
    'must NOT have additional properties (approved)',
  ],
  ['a chapter twice', certificate((c) => c.chapters.push(c.chapters[0]!), 'next'), withKey, 'chapter 1 is there twice'],
  ['a chapter left out', certificate((c) => c.chapters.pop(), 'next'), withKey, 'of the protocol is missing'],
  ['a chapter that was made up', certificate((c) => (c.chapters[8]!.number = '99'), 'next'), withKey, 'chapter 99 is not in the protocol'],
  [
    'a requirement in other words',
    certificate((c) => (requirementsOf(c)[0]!.text.en = 'Nothing is required.'), 'next'),
    withKey,
    'chapter 1 does not ask for what the protocol asks for',
  ],
  [
    'a requirement twice',
    certificate((c) => c.chapters[0]!.requirements.push(requirementsOf(c)[0]!), 'next'),
    withKey,
    'requirement 1.1 is there twice',
  ],
  [
    'passed, though a requirement fails',
    certificate((c) => (requirementsOf(c)[0]!.status = 'fail'), 'next'),
    withKey,
    'it says passed, though requirement 1.1 is not fulfilled',
  ],
  [
    'counts that do not add up',
    certificate((c) => (c.summary.must.pass += 1), 'next'),
    withKey,
    'the counts of its summary are not those of its requirements',
  ],
  ['a day that is over', certificate((c) => (c.validUntil = '2026-11-21'), 'next'), withKey, 'It was valid until 2026-11-21'],
  [
    'the name of the countersigner',
    certificate((c) => (c.countersignatures![0]!.by = 'Ministeriet')),
    withKey,
    'The countersignature of Ministeriet does not belong to this certificate',
  ],
  [
    'the countersignature taken away',
    certificate((c) => delete c.countersignatures),
    withRegister,
    'the countersignature of Partneren was taken away',
  ],
];

const registers: readonly Row[] = [
  [
    'another number',
    certificate((c) => (c.number = 'LTT-2026-8'), 'next'),
    withRegister,
    'the register does not have a certificate LTT-2026-8',
  ],
  [
    'another certificate under the number',
    certificate((c) => (c.vendor.system = 'Andet'), 'next'),
    withRegister,
    'under the number LTT-2026-7 the register has another certificate',
  ],
  [
    'a revoked certificate',
    register((r) => (r.certificates[0]!.revoked = { time: '2026-11-23T10:00:00.000Z', reason: 'fejl i prøven' })),
    withRegister,
    'it was revoked at 2026-11-23T10:00:00.000Z: fejl i prøven',
  ],
  [
    'the revocation taken away again',
    () => {
      register((r) => (r.certificates[0]!.revoked = { time: '2026-11-23T10:00:00.000Z', reason: 'fejl i prøven' }))();
      text('r.json', (json) => json.replace(/"revoked":\{[^}]*\},?/, '').replace(/,\}/g, '}'))();
    },
    withRegister,
    'The register cannot be relied on: its signature does not belong to it',
  ],
  [
    'a certificate replaced by none',
    register((r) => (r.certificates[0]!.replacedBy = 'LTT-2026-9')),
    withRegister,
    'is replaced by LTT-2026-9, which the register does not have',
  ],
  [
    'another vendor in the register',
    register((r) => (r.certificates[0]!.vendor.name = 'Andre A/S')),
    withRegister,
    'the register describes it otherwise than it is',
  ],
  [
    'a register of a stranger',
    register((r) => (r.keys[2]!.publicKey = signerOf('stranger').publicKey), 'stranger'),
    withRegister,
    'is not named by its own fingerprint',
  ],
  [
    'a key that nobody endorsed',
    register(
      (r) => r.keys.push({ ...r.keys[1]!, publicKey: signerOf('stranger').publicKey, id: fingerprintOf(signerOf('stranger').publicKey) }),
      'stranger',
    ),
    withRegister,
    'nobody vouches for the key',
  ],
  ['a register signed by a countersigner', register(() => undefined, 'partner'), withRegister, 'it is signed with a countersigner’s key'],
  [
    'a register that the given key does not vouch for',
    register(() => undefined, 'issuer'),
    [...withRegister, '--key', 'next.pub.pem'],
    'a key that the given key does not vouch for',
  ],
  ['a key that is not in the register', () => undefined, [...withRegister, '--key', 'stranger.pub.pem'], 'the given key is not in it'],
  ['an edition without the one before', register((r) => delete r.previous), withRegister, 'edition 4 does not name the one before it'],
  ['a register of another issuer', register((r) => (r.issuer.name = 'Andre')), withRegister, 'but this is the register of Andre'],
  [
    'a key that was revoked before',
    register((r) => (r.keys[1]!.revoked = { time: '2026-11-20T00:00:00.000Z', reason: 'tabt' }), 'issuer'),
    withRegister,
    'a key that was revoked at 2026-11-20T00:00:00.000Z: tabt',
  ],
  [
    'a key that had ended',
    register((r) => (r.keys[1]!.until = '2026-11-20T00:00:00.000Z'), 'issuer'),
    withRegister,
    'a key that was not in use at that time',
  ],
  ['a countersigner who is somebody else', register((r) => (r.keys[2]!.holder = 'Andre')), withRegister, 'nobody vouches for the key'],
  ['a private key for the public one', () => undefined, ['--key', 'next.pem'], 'holds a private key'],
];

describe('an altered certificate or register is refused', () => {
  it.each([...certificates, ...registers])('%s', async (_, alter, more, words) => {
    alter();
    const { exitCode, stdout, stderr } = await run('certify', '--verify', 'certificate.json', ...more);
    expect(exitCode).toBeGreaterThan(0);
    expect(`${stdout}${stderr}`).toContain(words);
    expect(stdout).not.toMatch(/^Confirmed/);
  });
});

describe('altered files are refused', () => {
  const first = 'reports/behandling-1.json';
  const rows: readonly Row[] = [
    ['a file that is missing', () => rmSync(path(first)), withFiles, 'missing: behandling-1.json'],
    [
      'a file that was changed',
      () => writeFileSync(path(first), `${readFileSync(path(first), 'utf8')}\n`),
      withFiles,
      'changed: behandling-1.json',
    ],
    [
      'a file that was added',
      () => writeFileSync(path('reports/ny.json'), `${readFileSync(path(first), 'utf8')} `),
      withFiles,
      'added: ny.json',
    ],
    [
      'a file that was renamed',
      () => renameSync(path(first), path('reports/ny.json')),
      withFiles,
      'renamed: behandling-1.json is now ny.json',
    ],
    [
      'a verdict that another run does not give',
      certificate((c) => {
        const requirement = requirementsOf(c).find(({ number }) => number === '7.6')!;
        requirement.evidence[0]!.file = 'behandling-2.json';
      }, 'next'),
      withFiles,
      '7.6: its text, evidence or findings differ',
    ],
  ];

  it.each(rows)('%s', async (_, alter, more, words) => {
    const before = readFileSync(path(first));
    alter();
    try {
      const { exitCode, stdout } = await run('certify', '--verify', 'certificate.json', ...more);
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining(words)]);
    } finally {
      rmSync(path('reports/ny.json'), { force: true });
      writeFileSync(path(first), before);
    }
  });
});

it('no two alterations are refused with the same words, but for the two of a taken name', () => {
  const words = [...certificates, ...registers].map(([, , , each]) => each);
  expect(words.length).toBeGreaterThanOrEqual(30);
  expect(words.filter((each, index) => words.indexOf(each) !== index)).toEqual(['nobody vouches for the key']);
  expect(canonicalJson(words)).not.toContain('undefined');
});
