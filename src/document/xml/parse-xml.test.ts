import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import { languages } from '../../finding/message.js';
import { renderProblem } from '../../finding/problem.js';
import { parseXml, type XmlHandler } from './parse-xml.js';

const nobody: XmlHandler = { open: () => undefined, close: () => undefined, text: () => undefined, instruction: () => undefined };

const problem = (text: string) => {
  const found = parseXml(text, nobody);
  if (found === undefined) return 'accepted';
  for (const language of languages) expect(renderProblem(found, language)).not.toMatch(/\{\w+\}/);
  return `${found.id} ${found.line ?? '-'}:${found.column ?? '-'}`;
};

describe('what is no XML', () => {
  it.each([
    ['nothing', '', 'document-empty 1:1'],
    ['white space', ' \n', 'document-empty 1:1'],
    ['a declaration alone', '<?xml version="1.0"?>', 'document-empty 1:1'],
    ['another text', 'Internal Server Error', 'xml-not-xml 1:1'],
    ['text before the root', '<!-- a -->\n oops <a/>', 'xml-outside-root 2:2'],
    ['text after the root', '<a/>\noops', 'xml-outside-root 2:1'],
    ['a second root', '<a/>\n<b/>', 'xml-outside-root 2:1'],
    ['a late declaration', '\n<?xml version="1.0"?><a/>', 'xml-declaration-late 2:1'],
    ['a document type', '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html/>', 'xml-doctype 2:1'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', 'xml-doctype 1:1'],
    ['an open document type', '<!DOCTYPE a [<!ENTITY x "y">', 'xml-doctype 1:1'],
    ['an open element', '<a>\n <b>\n', 'xml-ends-early 3:1'],
    ['text that is cut off', '<a>\n  text', 'xml-ends-early 2:7'],
    ['an open tag', '<a>\n<b c="d"', 'xml-part-open 2:1'],
    ['an open value', '<a>\n<b c="d', 'xml-part-open 2:1'],
    ['an open name', '<a', 'xml-part-open 1:1'],
    ['an open end tag', '<a>\n</a', 'xml-part-open 2:1'],
    ['an open comment', '<a>\n<!-- a & b', 'xml-part-open 2:1'],
    ['an open CDATA section', '<a>\n<![CDATA[ a & b', 'xml-part-open 2:1'],
    ['an open processing instruction', '<a>\n<?b c', 'xml-part-open 2:1'],
    ['another end tag', '<a>\n <b>\n</a>', 'xml-tag-mismatch 3:1'],
    ['another case', '<Patient></patient>', 'xml-tag-mismatch 1:10'],
    ['an end tag too many', '<a/>\n</a>', 'xml-tag-unopened 2:1'],
    ['a name that is none', '<a>\n<1b/></a>', 'xml-tag 2:1'],
    ['a < in text', '<a> 1 < 2 </a>', 'xml-tag 1:7'],
    ['an empty end tag', '<a></>', 'xml-tag 1:4'],
    ['a declaration of nothing', '<a><!FOOBAR></a>', 'xml-tag 1:4'],
    ['a slash in a tag', '<a / b="c"/>', 'xml-tag 1:1'],
    ['a value without end', '<a>\n<b c="d/>\n<e f="g"/></a>', 'xml-value-open 3:1'],
    ['an attribute without quotes', '<a b=c/>', 'xml-attribute 1:6'],
    ['an attribute without value', '<a b/>', 'xml-attribute 1:5'],
    ['attributes without space', '<a b="1"c="2"/>', 'xml-attribute 1:9'],
    ['an attribute that is no name', '<a "b"/>', 'xml-attribute 1:4'],
    ['an attribute twice', '<a b="1" b="2"/>', 'xml-attribute-repeated 1:1'],
    ['an attribute twice by namespace', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'xml-attribute-repeated 1:1'],
    ['a bare & in text', '<a>Jensen & Søn</a>', 'xml-ampersand 1:11'],
    ['a bare & in a value', '<a>\n<b c="Jensen & Søn"/>\n<d/></a>', 'xml-ampersand 2:14'],
    ['a bare & before a reference', '<a>x & y &amp; z</a>', 'xml-ampersand 1:6'],
    ['an empty reference', '<a>&;</a>', 'xml-ampersand 1:4'],
    ['a reference that is no number', '<a>&#x;</a>', 'xml-ampersand 1:4'],
    ['an entity of HTML', '<a>\n&nbsp;</a>', 'xml-entity-unknown 2:1'],
    ['a control character', '<a>\n \u0001</a>', 'xml-character 2:2'],
    ['a control character by its number', '<a>&#0;</a>', 'xml-character 1:4'],
    ['a prefix of no namespace', '<a>\n<x:b/></a>', 'xml-prefix-unbound 2:1'],
    ['an attribute with such a prefix', '<a xsi:b="c"/>', 'xml-prefix-unbound 1:1'],
    ['a comment in a comment', '<a><!-- a -- b --></a>', 'xml-malformed 1:13'],
    ['the end of a CDATA section', '<a>]]></a>', 'xml-malformed 1:6'],
    ['a wrong version', '<?xml version="2.0"?><a/>', 'xml-malformed 1:19'],
  ])('%s: %j', (_, text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  it('names what is open, by its place', () => {
    expect(parseXml('<a>\n <b>\n  <c>\n</b>', nobody)?.params).toEqual({ expected: 'c', openedLine: 3, openedColumn: 3, found: 'b' });
    expect(parseXml('<a>\n <b>', nobody)?.params).toEqual({ element: 'b', openedLine: 2, openedColumn: 2 });
    expect(parseXml('<a>&oslash;</a>', nobody)?.params).toEqual({ name: 'oslash' });
    expect(parseXml('<a/>\n<b/>', nobody)?.params).toEqual({ found: '<b>' });
  });
});

describe('what is XML', () => {
  const events = (text: string): string[] => {
    const seen: string[] = [];
    const found = parseXml(text, {
      open: ({ local, namespace, attributes, offset }) =>
        seen.push(`${offset} <${local} ${namespace} ${attributes.map(({ name, value }) => `${name}=${value}`).join(' ')}`),
      close: (end) => seen.push(`${end} >`),
      text: (content, offset) => seen.push(`${offset} ${content}`),
      instruction: (offset) => seen.push(`${offset} ?`),
    });
    expect(found).toBeUndefined();
    return seen;
  };

  it('tells elements, attributes and text with their offsets', () => {
    expect(events('<a>x&amp;y<b c="1" d=\'2\'/></a>')).toEqual(['0 <a  ', '3 x&y', '10 <b  c=1 d=2', '26 >', '30 >']);
  });

  it('passes over comments and the declaration, and tells where processing instructions begin', () => {
    expect(events('<?xml version="1.0"?><!-- a --><a>x<!-- <b/> -->y<?c d?>z</a><!-- e -->')).toEqual([
      '31 <a  ',
      '34 x',
      '48 y',
      '49 ?',
      '56 z',
      '61 >',
    ]);
  });

  it('takes CDATA for text', () => {
    expect(events('<a>x<![CDATA[<b>&]]>y</a>')).toEqual(['0 <a  ', '3 x', '13 <b>&', '20 y', '25 >']);
  });

  it('reads values as XML does: white space becomes a space, unless it is written by its number', () => {
    expect(events('<a b="1\r\n2\t3&#10;4"/>')).toEqual(['0 <a  b=1 2 3\n4', '21 >']);
  });

  it('finds out namespaces, and knows no other names than the own', () => {
    expect(events('<p:a xmlns:p="u" xmlns="v"><b/><constructor __proto__="1"/></p:a>')).toEqual([
      '0 <a u xmlns:p=u xmlns=v',
      '27 <b v ',
      '31 >',
      '31 <constructor v __proto__=1',
      '59 >',
      '65 >',
    ]);
  });
});

describe('hostile text', () => {
  const depth = 100_000;
  it.each([
    ['nested elements', '<a>'.repeat(depth), 'xml-too-deep 1:769'],
    ['nested elements that are closed', '<a>'.repeat(depth) + '</a>'.repeat(depth), 'xml-too-deep 1:769'],
    [
      'entities of entities',
      `<!DOCTYPE a [<!ENTITY x0 "x">${Array.from({ length: 99 }, (_, i) => `<!ENTITY x${i + 1} "&x${i};&x${i};">`).join('')}]><a>&x99;</a>`,
      'xml-doctype 1:1',
    ],
    ['many & in a row', `<a b="${'&'.repeat(depth)}`, 'xml-ampersand 1:7'],
    ['many & with names', `<a b="${'&a'.repeat(depth)}`, 'xml-ampersand 1:7'],
    ['brackets', `<a>${']]'.repeat(depth)}</a>`, 'accepted'],
    ['prefixes', `<a ${Array.from({ length: 5000 }, (_, i) => `xmlns:p${i}="u"`).join(' ')}>${'<p1:b/>'.repeat(5000)}</a>`, 'accepted'],
  ])('%s', (_, text, expected) => {
    const spent = cpuTime();
    expect(problem(text)).toBe(expected);
    expect(spent()).toBeLessThan(5000);
  });

  it('is quoted in part only', () => {
    const long = 'x'.repeat(1_000_000);
    for (const text of [
      `<a>&${long};</a>`,
      `<a></${long}>`,
      `<a ${long}="" ${long}=""/>`,
      `<${long}:a/>`,
      long,
      `<a/>${long}`,
      `<${long}>`,
    ]) {
      expect(JSON.stringify(parseXml(text, nobody)?.params).length).toBeLessThan(300);
    }
  });
});
