import type { StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import { validatorFor } from '../../validate/testing/validator.js';

const div = (content: string, attributes = ''): string => `<div xmlns="http://www.w3.org/1999/xhtml"${attributes}>${content}</div>`;
const patient = (content: string, rest: object = {}, attributes = ''): object => ({
  resourceType: 'Patient',
  ...rest,
  text: { status: 'generated', div: div(content, attributes) },
});

const { said, findings, faults } = validatorFor();

describe('the narrative of a resource', () => {
  it('is checked at its place', () => {
    expect(said(patient('x'))).toEqual([]);
    expect(said(patient('<script>x</script>'))).toEqual(['narrative-active Patient.text.div']);
    expect(said({ ...patient(''), contained: [] })).toContain('narrative-empty Patient.text.div');
  });

  it('is checked in sections, contained resources and entries of Bundles', () => {
    const composition = {
      resourceType: 'Composition',
      status: 'final',
      type: { text: 'x' },
      date: '2026-04-01',
      author: [{ display: 'x' }],
      title: 'x',
      section: [{ title: 'x', text: { status: 'generated', div: div('<font>x</font>') } }],
    };
    expect(said(composition)).toEqual(['narrative-element Composition.section[0].text.div']);
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000001', resource: patient('&nbsp;') }],
    };
    expect(said(bundle)).toEqual(['narrative-entity Bundle.entry[0].resource.text.div']);
  });

  it('makes txt-1 and txt-2 one finding, and no fault of their definition', () => {
    expect(findings(patient('<font/>x')).map(({ id }) => id)).toEqual(['narrative-element']);
    expect(faults).toEqual([]);
  });

  it('must be text', () => {
    expect(said({ resourceType: 'Patient', text: { status: 'generated', div: 3 } })).toEqual(['primitive-json-type Patient.text.div']);
  });

  it('may be longer than a string', () => {
    expect(said(patient('x'.repeat(1_100_000)))).toEqual([]);
  });
});

describe('links within a resource', () => {
  const link = patient('<a href="#here">x</a>');
  const image = patient('<img src="#here" alt="x"/>');

  it.each([
    ['link', link, 'narrative-link-unresolved Patient.text.div'],
    ['image', image, 'narrative-link-unresolved Patient.text.div'],
  ])('a %s that leads nowhere', (_kind, resource, expected) => {
    expect(said(resource)).toEqual([expected]);
  });

  it.each([
    ['an id in the narrative', patient('<a href="#here">x</a><p id="here">y</p>')],
    ['an anchor in it', patient('<a href="#here">x</a><a name="here">y</a>')],
    ['an element of the resource', { ...link, name: [{ id: 'here', text: 'x' }] }],
    [
      'the extensions of a primitive',
      { ...link, birthDate: '2015-01-01', _birthDate: { id: 'here', extension: [{ url: 'http://example.org/x', valueString: 'x' }] } },
    ],
    [
      'a contained resource',
      { ...link, contained: [{ resourceType: 'Organization', id: 'here', name: 'x' }], managingOrganization: { reference: '#here' } },
    ],
    ['the resource itself', { ...link, id: 'here' }],
  ])('to %s', (_target, resource) => {
    expect(said(resource)).toEqual([]);
  });

  it('to another resource of the same Bundle, but not of another one', () => {
    const entry = (n: number, resource: object): object => ({ fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${n}`, resource });
    const bundle = (...entries: object[]): object => ({ resourceType: 'Bundle', type: 'collection', entry: entries });
    expect(said(bundle(entry(1, link), entry(2, patient('<p id="here">x</p>'))))).toEqual([]);
    expect(said(bundle(entry(1, bundle(entry(2, link))), entry(3, bundle(entry(4, { resourceType: 'Patient', id: 'there' })))))).toEqual([
      'narrative-link-unresolved Bundle.entry[0].resource.entry[0].resource.text.div',
    ]);
  });

  it('are resolved in linear time', () => {
    const entries = (n: number): object => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: Array.from({ length: n }, (_, i) => ({
        fullUrl: `http://a.dk/Patient/p${i}`,
        resource: { ...patient(`<a href="#none">x</a><p id="n${i}">y</p>`), id: `p${i}` },
      })),
    });
    const spent = cpuTime();
    expect(said(entries(1_000))).toHaveLength(1_000);
    expect(spent()).toBeLessThan(10_000);
  });
});

describe('the language of a narrative', () => {
  const english = { language: 'en' };

  it.each([
    ['both attributes', ' lang="en" xml:lang="en"', 'x', []],
    ['neither', '', 'x', ['narrative-language-missing Patient.text.div']],
    ['lang alone', ' lang="en"', 'x', ['narrative-language-missing Patient.text.div']],
    ['xml:lang alone', ' xml:lang="en"', 'x', ['narrative-language-missing Patient.text.div']],
    ['another language', ' lang="pt" xml:lang="pt"', 'x', ['narrative-language-differs Patient.text.div']],
    ['sections, the first of them right', '', '<div lang="en" xml:lang="en">x</div><div lang="de" xml:lang="de">y</div>', []],
    [
      'sections, the first of them another',
      '',
      '<div lang="pt" xml:lang="pt">x</div><div lang="de" xml:lang="de">y</div>',
      ['narrative-language-differs Patient.text.div'],
    ],
    [
      'sections, and something else',
      ' lang="en" xml:lang="en"',
      '<div lang="en" xml:lang="en">x</div>y',
      ['narrative-language-mixed Patient.text.div'],
    ],
  ])('%s', (_name, attributes, content, expected) => {
    expect(said(patient(content, english, attributes))).toEqual(expected);
  });

  it('is not asked for where the resource states none, nor in a section', () => {
    expect(said(patient('x'))).toEqual([]);
    const composition = {
      resourceType: 'Composition',
      language: 'en',
      status: 'final',
      type: { text: 'x' },
      date: '2026-04-01',
      author: [{ display: 'x' }],
      title: 'x',
      section: [{ title: 'x', text: { status: 'generated', div: div('x') } }],
    };
    expect(said(composition)).toEqual([]);
  });
});

describe('what a profile asks of a narrative', () => {
  const profile = (control: string, code: string): StructureDefinition => ({
    resourceType: 'StructureDefinition',
    url: `http://example.org/${control}${code}`,
    name: 'X',
    status: 'draft',
    fhirVersion: '4.0.1',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: {
      element: [
        {
          id: 'Patient.text',
          path: 'Patient.text',
          extension: [{ url: `http://hl7.org/fhir/StructureDefinition/narrative-${control}-control`, valueCode: code }],
        },
      ],
    },
  });
  const profiles = [
    profile('source', 'error'),
    profile('source', 'warning'),
    ...['_no', '_yes', '_resource', 'de'].map((code) => profile('language', code)),
  ];
  const held = validatorFor(...profiles);
  const against = (name: string, resource: object): string[] =>
    held
      .findings(resource, `http://example.org/${name}`)
      .filter(({ severity }) => severity !== 'information')
      .map(({ severity, id, expression }) => `${id} ${expression} ${severity}`);

  it('each part tells its source by its class', () => {
    const text = 'Text <h1 class="boilerplate">a</h1><p>b</p><p class="x generated">c</p><p class="original">d</p><p> </p>';
    const missing = ['narrative-source-missing Patient.text error', 'narrative-source-missing Patient.text error'];
    expect(against('sourceerror', patient(text))).toEqual(missing);
    expect(held.findings(patient(text), 'http://example.org/sourceerror').map(({ params }) => params['near'])).toEqual(['Text', 'b']);
    // HL7's validator gives an error whatever the level.
    expect(against('sourcewarning', patient(text))).toEqual(missing);
  });

  const two = patient('<div lang="en" xml:lang="en">x</div><div lang="de" xml:lang="de">y</div>', { language: 'en' });
  const none = patient('x', { language: 'en' }, ' lang="en" xml:lang="en"');
  const danish = patient('<div lang="da" xml:lang="da">x</div>');
  it.each([
    ['no sections, and there are two', '_no', two, ['narrative-language-prohibited Patient.text error']],
    ['no sections, and there are none', '_no', none, []],
    ['sections, and there are two', '_yes', two, []],
    ['sections, and there are none', '_yes', none, ['narrative-language-required Patient.text error']],
    ['one in the language of the resource, and there is', '_resource', two, []],
    ['one in the language of the resource, and there are none', '_resource', none, ['narrative-language-required Patient.text warning']],
    ['one in the language of the resource, which states none', '_resource', danish, ['narrative-language-required Patient.text warning']],
    ['German, and there is', 'de', two, []],
    ['German, and there is only Danish', 'de', danish, ['narrative-language-required Patient.text error']],
    ['German, and there are no sections', 'de', none, ['narrative-language-required Patient.text warning']],
  ])('%s', (_name, code, resource, expected) => {
    expect(against(`language${code}`, resource)).toEqual(expected);
  });
});
