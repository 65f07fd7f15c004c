import { describe, expect, it } from 'vitest';
import type { Policy } from '../../policy.js';
import { validatorWith } from '../../../validate/testing/validator.js';

const saidWith = (policy: Partial<Policy>, resource: object): string[] =>
  validatorWith({ policy })
    .findings(resource)
    .filter(({ id }) => /html|url-example/.test(id))
    .map(({ severity, id, expression }) => `${id} ${expression} ${severity}`);

describe('HTML in strings', () => {
  const resource = { resourceType: 'Patient', name: [{ text: 'Standard <script>somescript</script>' }] };

  it('is worth knowing, and an error when asked for', () => {
    expect(saidWith({}, resource)).toEqual(['string-html Patient.name[0].text information']);
    expect(saidWith({ htmlInStrings: 'error' }, resource)).toEqual(['string-html Patient.name[0].text error']);
  });

  it('is looked for in extensions, codes and URIs too, but not in narratives', () => {
    const bold = 'x<b>y</b>';
    const extended = {
      resourceType: 'Patient',
      extension: [{ url: 'http://example.org/x', valueString: bold }],
      identifier: [{ system: 'urn:x', value: bold }],
    };
    expect(saidWith({}, extended)).toEqual([
      'string-html Patient.extension[0].value.ofType(string) information',
      'string-html Patient.identifier[0].value information',
    ]);
    expect(
      saidWith(
        { htmlInStrings: 'error' },
        { resourceType: 'Patient', text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${bold}</div>` } },
      ),
    ).toEqual([]);
  });
});

describe('HTML in markdown', () => {
  const resource = { resourceType: 'Communication', status: 'completed', note: [{ text: '<resource type>\\<id>' }] };

  it.each([
    ['ignore', []],
    ['warning', ['markdown-html Communication.note[0].text warning']],
    ['error', ['markdown-html Communication.note[0].text error']],
  ] as const)('%s', (htmlInMarkdown, expected) => {
    expect(saidWith({ htmlInMarkdown }, resource)).toEqual(expected);
  });

  it('is a tag in a string as well, when those are errors', () => {
    const bold = { ...resource, note: [{ text: '<b>x</b>' }] };
    expect(saidWith({ htmlInMarkdown: 'ignore' }, bold)).toEqual([]);
    expect(saidWith({ htmlInMarkdown: 'ignore', htmlInStrings: 'error' }, bold)).toEqual(['string-html Communication.note[0].text error']);
  });
});

describe('addresses for examples', () => {
  const attachment = (url: string): object => ({
    resourceType: 'DocumentReference',
    status: 'current',
    content: [{ attachment: { contentType: 'text/plain', url } }],
  });
  const at = 'url-example DocumentReference.content[0].attachment.url error';

  it('are allowed, and refused when asked to', () => {
    expect(saidWith({}, attachment('http://repository.example.org/x'))).toEqual([]);
    expect(saidWith({ exampleUrls: 'error' }, attachment('http://repository.example.org/x'))).toEqual([at]);
  });

  it.each([
    'http://example.org',
    'https://a.example.com/b',
    'http://example.net/',
    'http://www.acme.com/x',
    'http://acme.org',
    'urn:oid:2.999.1',
  ])('refuses %s', (url) => {
    expect(saidWith({ exampleUrls: 'error' }, attachment(url))).toEqual([at]);
  });

  it.each(['http://example.dk/x', 'https://myexample.organisation.dk', 'urn:oid:2.16.1'])('lets %s pass', (url) => {
    expect(saidWith({ exampleUrls: 'error' }, attachment(url))).toEqual([]);
  });

  it('are refused in canonicals alone, where they do not resolve', () => {
    const example = { resourceType: 'ValueSet', url: 'http://example.org/ValueSet/here', status: 'draft' } as const;
    const validator = validatorWith({ policy: { exampleUrls: 'error-for-canonicals' } }, example);
    const questionnaire = {
      resourceType: 'Questionnaire',
      name: 'Choices',
      status: 'draft',
      item: ['here', 'nowhere'].map((name) => ({ linkId: name, type: 'choice', answerValueSet: `http://example.org/ValueSet/${name}` })),
    };
    expect(validator.said(questionnaire)).toEqual(['url-example Questionnaire.item[1].answerValueSet']);
    expect(saidWith({ exampleUrls: 'error-for-canonicals' }, attachment('http://example.org/x'))).toEqual([]);
  });

  it('lets pass what names a definition or an entry itself', () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: 'http://example.org/ValueSet/x',
          resource: { resourceType: 'ValueSet', id: 'x', url: 'http://example.org/ValueSet/x', status: 'draft' },
        },
      ],
    };
    expect(saidWith({ exampleUrls: 'error' }, bundle)).toEqual([]);
  });
});
