import { afterAll, describe, expect, it } from 'vitest';
import { envelopeOf, goodLetter, ns, schemas } from '../../xml-message/testing/schemas.js';
import { Workspace } from '../testing/harness.js';

// The schemas are small ones of our own in the shape of MedCom's, which were not at hand.
const changed = (from: string, to: string): string => {
  if (!goodLetter.includes(from)) throw new Error(`the letter has no ${from}`);
  return goodLetter.replace(from, to);
};
const many = '<x>'.repeat(400);
const workspace = new Workspace({
  ...Object.fromEntries(Object.entries(schemas).map(([path, text]) => [`schemas/${path}`, text])),
  'good.xml': goodLetter,
  'latin1.xml': Buffer.from(goodLetter.replace('UTF-8', 'ISO-8859-1'), 'latin1'),
  'patient.xml': '<Patient xmlns="http://hl7.org/fhir"><good value="x"/></Patient>',
  'mixed/letter.xml': goodLetter,
  'mixed/patient.json': '{"resourceType":"Patient"}',
  'mixed/pom.xml': '<project xmlns="http://maven.apache.org/POM/4.0.0"/>',
  'mixed/old.edi.xml': "UNA:+.? '\nUNB+UNOC:3+5790000120000'",
  'other.xml': '<Emessage xmlns="urn:example:letter:2"/>',
  'bomb.xml': `<!DOCTYPE a [<!ENTITY x "y">]>${goodLetter.slice(goodLetter.indexOf('<Emessage'))}`,
  'deep.xml': `<Emessage xmlns="${ns}">${many}`,
  'broken/a.xsd': '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n  <xs:element name="a" type="nope"/>\n</xs:schema>',
  'cut/a.xsd': '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n  <xs:element',
  'away/a.xsd':
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n  <xs:include schemaLocation="../schemas/letter.xsd"/>\n</xs:schema>',
  'none/readme.txt': '',
});
afterAll(() => workspace.remove());

interface Result {
  readonly file: string;
  readonly problem?: { readonly id: string; readonly line?: number; readonly column?: number };
  readonly findings: readonly { readonly id: string; readonly expression: string; readonly line: number; readonly column: number }[];
}

const run = async (files: Readonly<Record<string, string | Uint8Array>>, argv: readonly string[] = ['--schema', 'schemas']) => {
  workspace.write(files);
  const { exitCode, stdout, stderr } = await workspace.ltt(['validate', '--format', 'json', ...argv, ...Object.keys(files)]);
  const { results } = JSON.parse(stdout) as { results: Result[] };
  const found = results.flatMap(({ problem, findings }) => [
    ...(problem === undefined ? [] : [`${problem.id} ${problem.line}:${problem.column}`]),
    ...findings.map(({ id, expression, line, column }) => `${id} ${expression} ${line}:${column}`),
  ]);
  return { exitCode, found, stderr };
};
const findings = async (text: string | Uint8Array): Promise<string[]> => (await run({ 'case.xml': text })).found;
const validate = async (file: string, argv?: readonly string[]) => {
  const { exitCode, stdout, stderr } = await workspace.ltt(['validate', '--format', 'json', ...(argv ?? ['--schema', 'schemas']), file]);
  const { results } = (stdout === '' ? { results: [] } : JSON.parse(stdout)) as { results: Result[] };
  return {
    exitCode,
    stderr,
    found: results.map(({ file: name, problem, findings: all }) => [name, ...all.map(({ id }) => id), problem?.id]),
  };
};

describe('ltt validate --schema', () => {
  it('accepts a valid letter, in the encoding that it declares', async () => {
    expect(await validate('good.xml')).toEqual({ exitCode: 0, stderr: '', found: [['good.xml', undefined]] });
    expect(await validate('latin1.xml')).toEqual({ exitCode: 0, stderr: '', found: [['latin1.xml', undefined]] });
  });

  it('reports what the schema finds, with path, line and column', async () => {
    expect(await findings(changed('XR0130K', '130'))).toEqual(['xml-schema-pattern Emessage.Referral.Letter.VersionCode 6:47']);
    expect(await findings(changed('<TypeCode>XREF01', '<TypeCode>XREF99'))).toEqual([
      'xml-schema-enumeration Emessage.Referral.Letter.TypeCode 7:71',
    ]);
    expect(await findings(changed('<Time>10:00</Time>', '<Hour/>'))).toEqual(['xml-schema-unexpected Emessage.Envelope.Sent.Hour 3:42']);
    expect(await findings(changed('<PersonSurnameName>Ærø</PersonSurnameName>', ''))).toEqual([
      'xml-schema-child-missing Emessage.Referral.Patient 11:5',
    ]);
    expect(await findings(changed('Size>9<', 'Size>nine<'))).toEqual([
      'xml-schema-value Emessage.Referral.BinaryObject.OriginalObjectSize 14:27',
    ]);
    expect(await findings(changed('<Patient>', '<Patient id="x">'))).toEqual([
      'xml-schema-attribute-unexpected Emessage.Referral.Patient 11:5',
    ]);
    expect(await findings(changed('<Letter>', '<Letter>text'))).toEqual(['xml-schema-text Emessage.Referral.Letter 5:13']);
  });

  it('checks CPR numbers, location numbers and SOR ids', async () => {
    expect(await findings(changed('0505149996', '3002149996'))).toEqual([
      'letter-cpr-date Emessage.Referral.Patient.CivilRegistrationNumber 11:39',
    ]);
    expect(await findings(changed('0505149996', '050514-9996'))).toEqual([
      'letter-cpr-form Emessage.Referral.Patient.CivilRegistrationNumber 11:39',
    ]);
    expect(await findings(changed('0505149996', '0505304996'))).toEqual([
      'letter-cpr-future Emessage.Referral.Patient.CivilRegistrationNumber 11:39',
    ]);
    // A replacement number with letters.
    expect(await findings(changed('0505149996', '0505141AB1'))).toEqual([]);
    expect(await findings(changed('<EANIdentifier>5790000120000', '<EANIdentifier>5790000120001'))).toEqual([
      'letter-gln-check-digit Emessage.Referral.Sender.EANIdentifier 9:28',
    ]);
    expect(await findings(changed('451000016003', '451000016004'))).toEqual([
      'letter-sor-check-digit Emessage.Referral.Sender.Identifier 9:69',
    ]);
  });

  it('checks dates', async () => {
    expect(await findings(changed('<Authorisation><Date>2026-09-21', '<Authorisation><Date>2026-09-22'))).toEqual([
      'letter-date-after-sent Emessage.Referral.Letter.Authorisation.Date 7:28',
    ]);
    expect(await findings(changed('<Sent><Date>2026-09-21', '<Sent><Date>2026-11-24'))).toEqual([
      'letter-sent-in-future Emessage.Envelope.Sent.Date 3:25',
    ]);
    expect(await findings(changed('<Authorisation><Date>2026-09-21', '<Authorisation><Date>2026-02-29'))).toEqual([
      'letter-date-impossible Emessage.Referral.Letter.Authorisation.Date 7:28',
    ]);
  });

  it('checks attachments: base64, type and size', async () => {
    const at = 'Emessage.Referral.BinaryObject';
    expect(await findings(changed('JVBERi0xLjQK', 'JVBERi0xLjQ'))).toEqual([`letter-attachment-base64 ${at}.Object_Base64Encoded 14:71`]);
    expect(await findings(changed('JVBERi0xLjQK', 'JVBE*i0xLjQK'))).toEqual([`letter-attachment-base64 ${at}.Object_Base64Encoded 14:71`]);
    expect(await findings(changed('>pdf<', '>jpeg<'))).toEqual([`letter-attachment-type ${at}.ObjectExtensionCode 13:67`]);
    expect(await findings(changed('Size>9<', 'Size>10<'))).toEqual([`letter-attachment-size ${at}.OriginalObjectSize 14:27`]);
  });

  it('compares a VANS envelope with the letter in it', async () => {
    expect(await findings(envelopeOf(goodLetter))).toEqual([]);
    expect(
      await findings(envelopeOf(goodLetter, { type: 'XDIS91', version: 'XD9134L', sender: '5790000120017', receiver: '5790000120000' })),
    ).toEqual([
      'letter-envelope-differs VANSEnvelope.SenderID 2:13',
      'letter-envelope-differs VANSEnvelope.ReceiverID 3:15',
      'letter-envelope-differs VANSEnvelope.Document.Name 4:19',
      'letter-envelope-differs VANSEnvelope.Document.VersionCode 4:45',
    ]);
    expect(await findings(envelopeOf(goodLetter.slice(0, 200)))).toEqual(['letter-envelope-content VANSEnvelope.Data 5:9']);
  });

  it('compares the declared encoding with the bytes', async () => {
    expect(await findings(Buffer.from(goodLetter.replace('UTF-8', 'ISO-8859-1'), 'utf8'))).toContain('letter-encoding-utf8 Emessage 2:1');
    expect(await findings(goodLetter.replace('UTF-8', 'UTF-16'))).toEqual(['xml-encoding-mismatch Emessage 2:1']);
  });

  it('takes FHIR and messages from one folder, and names EDIFACT', async () => {
    const { exitCode, found } = await validate('mixed');
    expect(found).toEqual([
      ['mixed/letter.xml', undefined],
      ['mixed/old.edi.xml', 'file-edifact'],
      ['mixed/patient.json', undefined],
    ]);
    expect(exitCode).toBe(2);
  });

  it('stays quick with thousands of elements and findings', async () => {
    const rows = '<Identifier>5790000120001</Identifier><EANIdentifier>1</EANIdentifier>'.repeat(8_000);
    const { exitCode, found } = await run({ 'many.xml': `<Emessage xmlns="${ns}">${rows}</Emessage>` });
    expect(exitCode).toBe(1);
    expect(found.length).toBe(8_001);
  }, 20_000);

  it('bounds depth, and refuses document type declarations and unknown messages', async () => {
    expect(await validate('bomb.xml')).toMatchObject({ exitCode: 2, found: [['bomb.xml', 'xml-doctype']] });
    expect(await validate('deep.xml')).toMatchObject({ exitCode: 2, found: [['deep.xml', 'xml-too-deep']] });
    expect(await validate('other.xml')).toMatchObject({ exitCode: 2, found: [['other.xml', 'xml-schema-not-found']] });
  });

  it('names a message without a schema, and says what to do', async () => {
    const { exitCode, stdout } = await workspace.ltt(['validate', 'good.xml']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('--schema <folder>');
  });

  it('exits with 2 for schemas that cannot be used, with file and line', async () => {
    for (const [folder, place] of [
      ['broken', 'broken/a.xsd:2'],
      ['cut', 'cut/a.xsd:2:'],
      ['away', 'away/a.xsd:2:3: include of "../schemas/letter.xsd"'],
      ['none', 'no schema (.xsd) in none'],
      ['nowhere', 'no folder nowhere'],
    ] as const) {
      const { exitCode, stderr } = await validate('good.xml', ['--schema', folder]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(place);
    }
  });

  it('takes the folder from ltt.config.json, masks CPR numbers, and speaks Danish', async () => {
    workspace.write({
      'project/ltt.config.json': '{"schema": "../schemas", "lang": "da"}',
      'project/bad.xml': changed('0505149996', '050514-9996'),
    });
    const { exitCode, stdout } = await workspace.ltt(['validate', '--config', 'project/ltt.config.json', 'project/bad.xml']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('skal være et CPR-nummer');
    expect(stdout).not.toContain('9996');
  });
});
