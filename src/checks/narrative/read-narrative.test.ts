import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import { NarrativeFaults } from './narrative-faults.js';
import { readNarrative } from './read-narrative.js';

const div = (content: string, attributes = ''): string => `<div xmlns="http://www.w3.org/1999/xhtml"${attributes}>${content}</div>`;
const ids = (xhtml: string): string[] => readNarrative(xhtml).faults.map(({ id }) => id);

/**
 * HTML 4.0, chapters 7 to 11 and 15: the elements that are not deprecated, without those of the document's frame (HTML, HEAD,
 * TITLE, META, BODY) and of 9.4 (INS, DEL), each where it may stand; and A, IMG (txt-1), MAP and AREA.
 */
const allowed = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'address', 'p', 'pre', 'blockquote', 'div', 'span'],
  ...[
    'bdo',
    'em',
    'strong',
    'dfn',
    'code',
    'samp',
    'kbd',
    'var',
    'cite',
    'abbr',
    'acronym',
    'q',
    'sub',
    'sup',
    'tt',
    'i',
    'b',
    'big',
    'small',
    'a',
  ],
]
  .map((name) => `<${name}>x</${name}>`)
  .concat(
    'x<br/>x',
    'x<hr/>x',
    '<ul><li>x</li></ul>',
    '<ol><li>x<ul><li>y</li></ul></li></ol>',
    '<dl><dt>x</dt><dd>y<ul><li>z</li></ul></dd></dl>',
    '<table><caption>c</caption><colgroup><col/></colgroup><thead><tr><th>x</th></tr></thead><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td>y</td></tr></tbody></table>',
    '<table>\n <col/>\n <tr>\n <td><div><p>y</p></div></td>\n </tr>\n</table>',
    '<img src="a.png" alt="x" usemap="#m"/><map name="m"><area shape="rect" coords="0,0,1,1" href="https://example.org" alt="x"/></map>',
  );

describe('what a narrative may hold', () => {
  it.each(allowed)('%s', (content) => {
    expect(ids(div(content, ' id="m"'))).toEqual([]);
  });

  it.each([
    ['p', 'id="a" class="b" style="color: red; margin: 0px 1px" title="c" lang="da" xml:lang="da" dir="ltr"'],
    [
      'td',
      'rowspan="2" colspan="2" align="left" valign="top" abbr="a" axis="b" headers="c" scope="row" char="." charoff="1" nowrap="nowrap" width="1"',
    ],
    ['pre', 'xml:space="preserve"'],
    ['table', 'summary="a" width="1" border="1" frame="box" rules="all" cellspacing="0" cellpadding="0"'],
    [
      'a',
      'href="https://example.org/a?b=c#d" name="n" type="text/html" hreflang="da" rel="r" rev="r" charset="utf-8" accesskey="x" tabindex="1"',
    ],
    ['img', 'src="data:image/png;base64,AAAA" alt="a" height="1" width="1" longdesc="a.html" ismap="ismap" border="0"'],
    ['blockquote', 'cite="https://example.org"'],
  ])('attributes of %s: %s', (name, attributes) => {
    const content = name === 'table' ? '<tr><td>x</td></tr>' : 'x';
    const element = name === 'img' ? `<img ${attributes}/>` : `<${name} ${attributes}>${content}</${name}>`;
    expect(ids(div(name === 'td' ? `<table><tr>${element}</tr></table>` : element))).toEqual([]);
  });

  it('comments, CDATA, references to characters, a prefix for XHTML', () => {
    expect(ids(div('<!-- c --><![CDATA[<x>]]>&#160;&#xA0;&lt;'))).toEqual([]);
    expect(ids('<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>x</h:p></h:div>')).toEqual([]);
  });

  it('an image alone', () => {
    expect(ids(div('<img src="a.png" alt="x"/>'))).toEqual([]);
  });
});

describe('what a narrative must not hold', () => {
  it.each([
    'font',
    'center',
    'u',
    's',
    'strike',
    'dir',
    'menu',
    'basefont',
    'ins',
    'del',
    'body',
    'head',
    'html',
    'title',
    'style',
    'svg',
    'math',
    'video',
    'nonsense',
    'DIV',
    'P',
  ])('<%s>', (name) => {
    expect(readNarrative(div(`<${name}>x</${name}>`)).faults).toEqual([{ id: 'narrative-element', params: { name } }]);
  });

  it.each([
    'script',
    'noscript',
    'form',
    'input',
    'select',
    'textarea',
    'button',
    'object',
    'embed',
    'applet',
    'iframe',
    'frame',
    'frameset',
    'link',
    'base',
    'SCRIPT',
  ])('<%s>, which is active', (name) => {
    expect(readNarrative(div(`x<${name}/>`)).faults).toEqual([{ id: 'narrative-active', params: { what: `<${name}>` } }]);
  });

  it.each([
    ['onclick', '<p onclick="x()">x</p>'],
    ['onLoad', '<img src="a.png" alt="" onLoad="x()"/>'],
    ['href="javascript:x()"', '<a href="javascript:x()">x</a>'],
    ['href=" jAvA\tscript:x()"', '<a href=" jAvA&#9;script:x()">x</a>'],
    ['href="vbscript:x"', '<a href="vbscript:x">x</a>'],
    ['href="data:text/html,x"', '<a href="data:text/html,x">x</a>'],
    ['src="javascript:x"', 'x<img src="javascript:x" alt=""/>'],
    ['cite="javascript:x"', '<q cite="javascript:x">x</q>'],
    ['style="width: expression(x)"', '<p style="width: expression(x)">x</p>'],
    ['style="background: url(javascript:x)"', '<p style="background: url(javascript:x)">x</p>'],
    ['style="-moz-binding: url(x)"', '<p style="-moz-binding: url(x)">x</p>'],
  ])('%s, which is active', (what, content) => {
    expect(readNarrative(div(content)).faults).toEqual([{ id: 'narrative-active', params: { what } }]);
  });

  it('event attributes of the div itself', () => {
    expect(ids(div('x', ' onclick="x()"'))).toEqual(['narrative-active']);
  });

  it.each([
    ['color', 'p', '<p color="red">x</p>'],
    ['href', 'p', '<p href="a">x</p>'],
    ['target', 'a', '<a target="_blank">x</a>'],
    ['background', 'table', '<table background="a.png"><tr><td>x</td></tr></table>'],
    ['xlink:href', 'a', '<a xlink:href="a">x</a>'],
    ['data-x', 'div', '<div data-x="1">x</div>'],
  ])('the attribute %s on %s', (attribute, element, content) => {
    expect(readNarrative(div(content)).faults).toEqual([{ id: 'narrative-attribute', params: { attribute, element } }]);
  });

  it.each(['&nbsp;', '&reg;', '&copy;', '&aelig;', '&unknown;'])('the entity %s, in text and in attributes, said once', (entity) => {
    expect(readNarrative(div(`x${entity}<b title="${entity}">${entity}</b>`)).faults).toEqual([
      { id: 'narrative-entity', params: { entity } },
    ]);
  });

  it('a document type, and with it entities of its own', () => {
    expect(ids(`<!DOCTYPE div [<!ENTITY x SYSTEM "file:///etc/passwd">]>${div('&x;')}`)).toEqual(['narrative-declaration']);
    expect(ids(`<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${div('&b;')}`)).toEqual(['narrative-declaration']);
  });

  it('processing instructions', () => {
    expect(ids(`<?xml-stylesheet href="a.css"?>${div('x')}`)).toEqual(['narrative-declaration']);
    expect(ids(div('x<?php x ?>'))).toEqual(['narrative-declaration']);
  });

  it.each(['', ' \n ', '<p/>', '<p> </p><br/>', '&#10;', '<p>&#x20;&#x0A;&#9;&#013;</p>', '<!-- x -->', '<table><tr><td/></tr></table>'])(
    'nothing: %j',
    (content) => {
      expect(ids(div(content))).toEqual(['narrative-empty']);
    },
  );

  it('white space written as references is allowed where no text is', () => {
    expect(ids(div('<ul>&#10;<li>x</li>&#x20;</ul><table>&#xD;&#xa;<tr>&#9;<td>x</td></tr></table>'))).toEqual([]);
    for (const text of ['&#160;', '&#x200B;', '&amp;', '&#10;x', '<![CDATA[&#10;]]>'])
      expect(ids(div(`<ul><li>x</li>${text}</ul>`))).toEqual(['narrative-nesting']);
  });

  it('another root than div, other namespaces, none', () => {
    expect(ids('<p xmlns="http://www.w3.org/1999/xhtml">x</p>')).toEqual(['narrative-root']);
    expect(ids('<div>x</div>')).toEqual(['narrative-namespace']);
    expect(ids('<div xmlns="http://hl7.org/fhir">x</div>')).toEqual(['narrative-namespace']);
    expect(ids(div('<p xmlns="http://example.org">x</p>'))).toEqual(['narrative-namespace']);
    expect(ids(div('<p xmlns="http://www.w3.org/1999/xhtml">x</p>'))).toEqual([]);
  });

  it('what is no XML; nothing else is said then', () => {
    expect(ids(div('<font>x</font><br>'))).toEqual(['narrative-element', 'narrative-malformed']);
    expect(ids('Some text')).toEqual(['narrative-malformed']);
  });
});

/** XHTML 1.0's content models, as far as HL7's validator holds narratives to them. */
describe('what may stand in what', () => {
  it.each([
    ['<li>', 'div', '<li>x</li>'],
    ['<p>', 'ul', '<ul><p>x</p></ul>'],
    ['Text', 'ul', '<ul>x<li>y</li></ul>'],
    ['<td>', 'table', '<table><td>x</td></table>'],
    ['<td>', 'div', '<td>x</td>'],
    ['<tr>', 'div', '<tr><td>x</td></tr>'],
    ['<p>', 'tr', '<table><tr><p>x</p></tr></table>'],
    ['Text', 'table', '<table>x<tr><td>y</td></tr></table>'],
    ['<thead>', 'tbody', '<table><tbody><thead/><tr><td>x</td></tr></tbody></table>'],
    ['<dd>', 'div', '<dd>x</dd>'],
    ['<li>', 'dl', '<dl><li>x</li></dl>'],
    ['<caption>', 'div', '<caption>x</caption>'],
    ['<ul>', 'p', '<p><ul><li>x</li></ul></p>'],
    ['<p>', 'p', '<p>x<p>y</p></p>'],
    ['<p>', 'p', '<p>x<span><p>y</p></span></p>'],
    ['<div>', 'p', '<p><div>x</div></p>'],
    ['<div>', 'span', '<span><div>x</div></span>'],
    ['<table>', 'b', '<b><table><tr><td>x</td></tr></table></b>'],
    ['<pre>', 'h1', '<h1><pre>x</pre></h1>'],
    ['<a>', 'a', '<a>x<b><a>y</a></b></a>'],
    ['<b>', 'b', '<b>x<b>y</b></b>'],
    ['Text', 'br', '<br>x</br>'],
    ['<b>', 'img', '<img src="a.png" alt=""><b/></img>'],
  ])('%s in %s', (inner, outer, content) => {
    const faults = readNarrative(div(content)).faults;
    expect(faults).toEqual([{ id: 'narrative-nesting', params: { inner: inner === 'Text' ? { en: 'Text', da: 'Tekst' } : inner, outer } }]);
  });

  it('is free again after a paragraph has ended', () => {
    expect(ids(div('<p><b>x</b></p><div><b>y</b><p>z</p></div>'))).toEqual([]);
  });

  it('says nothing of what stands in an element that is not allowed', () => {
    expect(ids(div('<font><li>x</li></font>'))).toEqual(['narrative-element']);
  });
});

describe('links and images', () => {
  it.each([
    'https://a.dk/b?c=%20&amp;d',
    'Patient/1',
    'a-b_c.html#d',
    'mailto:a@b.dk',
    'tel:+4512345678',
    '#top',
    '#',
    'data:text/plain,hej',
    'http://æøå.dk',
  ])('a link to %s', (href) => {
    expect(ids(div(`<a href="${href}" id="top">x</a>`))).toEqual([]);
  });

  it.each([
    '',
    ' ',
    'a b',
    'a"b',
    'a{b}',
    'a\\b',
    'a^b',
    'urn:uuid:1',
    'cid:1',
    'data:x',
    'data:text;base64,AAAA',
    'data:image/png;base64,A',
  ])('no link to %j', (href) => {
    expect(ids(div(`<a href='${href}'>x</a>`))).toEqual(['narrative-link']);
  });

  it('links that few readers can follow', () => {
    expect(readNarrative(div('<a href="ftp://a.dk">x</a>')).faults).toEqual([
      { id: 'narrative-link-scheme', params: { scheme: 'ftp', link: 'ftp://a.dk' } },
    ]);
  });

  it('collects ids, anchors and what points to them', () => {
    const { anchors, targets } = readNarrative(
      div('<a name="b" id="b">x</a><a name="c" href="#a">y</a><p id="d">z</p><img src="#e" alt=""/>', ' id="a"'),
    );
    expect([...anchors]).toEqual(['a', 'b', 'c', 'd']);
    expect([...targets]).toEqual(['a', 'e']);
  });

  it('says that an id occurs twice', () => {
    expect(readNarrative(div('<p id="a">x</p><a name="a">y</a><b id="a">z</b>')).faults).toEqual([
      { id: 'narrative-id-repeated', params: { id: 'a' } },
    ]);
  });
});

describe('a hostile narrative', () => {
  it('says one thing once, and no more than a hundred different ones', () => {
    expect(ids(div('<font>x</font>'.repeat(10_000)))).toEqual(['narrative-element']);
    expect(ids(div(Array.from({ length: 10_000 }, (_, i) => `<x${i}/>`).join('') + 'x'))).toHaveLength(100);
  });

  it.each([
    ['deep nesting', div(`${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`)],
    ['deep inline nesting', div(`${'<b><i>'.repeat(50_000)}x${'</i></b>'.repeat(50_000)}`)],
    ['many links', div('<a href="#x">x</a>'.repeat(50_000))],
    ['a long URL', div(`<a href="${'a'.repeat(5_000_000)}">x</a>`)],
    ['a large image', div(`<img src="data:image/png;base64,${'A'.repeat(8_000_000)}" alt=""/>`)],
    ['a long style', div(`<p style="${'expression '.repeat(200_000)}">x</p>`)],
    ['prototype names', div('<constructor/><__proto__ __proto__="1"/><p constructor="x" toString="y">x</p>')],
  ])('%s is read in no time', (_name, xhtml) => {
    const spent = cpuTime();
    readNarrative(xhtml, new NarrativeFaults());
    expect(spent()).toBeLessThan(2_000);
  });
});
