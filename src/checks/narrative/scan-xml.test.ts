import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import { scanXml, type XmlVisitor } from './scan-xml.js';
import { numberOfRuns } from '../../text/testing/number-of-runs.js';

/** What a scan tells, in few words. */
function events(source: string): string[] {
  const told: string[] = [];
  const visitor: XmlVisitor = {
    open: (name, attributes) => void told.push(`<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')}>`),
    close: (name) => void told.push(`</${name}>`),
    text: (text, start, end) => void told.push(text.slice(start, end)),
    declaration: (kind) => void told.push(kind),
    entity: (entity) => void told.push(`unknown ${entity}`),
  };
  const fault = scanXml(source, visitor);
  return fault ? [...told, `fault at ${fault.offset}`] : told;
}

function isSound(source: string): boolean {
  return !events(source).some((event) => event.startsWith('fault') || event.startsWith('unknown'));
}

/** The verdict of a parser that we did not write. */
function isWellFormed(source: string): boolean {
  let ok = true;
  const parser = new SaxesParser();
  parser.on('error', () => {
    ok = false;
  });
  parser.write(source).close();
  return ok;
}

const wellFormed = [
  '<div/>',
  '<div></div>',
  ' \n<div >text</div >\n',
  '<!-- before --><div><!-- a - b --></div><!-- after -->',
  '<div a="1" b=\'2"3\' c = "x&amp;y&#65;&#x42;">&lt;&gt;&amp;&quot;&apos;&#160;</div>',
  '<div><p>a<br/>b</p><![CDATA[<not> & markup]]></div>',
  '<div><?pi with content?></div>',
  '<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p/></h:div>',
  '<div>a > b and "quotes" and ]] and æøå 😀</div>',
];

const malformed = [
  '',
  'text',
  'text<div/>',
  '<div/>text',
  '<div/><div/>',
  '<div>',
  '<div><p></div>',
  '<div></p></div>',
  '</div>',
  '<div></div></div>',
  '<div><br></div>',
  '<DIV></div>',
  '<div>a & b</div>',
  '<div>&</div>',
  '<div>&;</div>',
  '<div>&#;</div>',
  '<div>&#xZ;</div>',
  '<div>&#0;</div>',
  '<div>&#xFFFF;</div>',
  '<div>&amp</div>',
  '<div>a < b</div>',
  '<div>]]></div>',
  '<div>\u0001</div>',
  '<div a></div>',
  '<div a=1></div>',
  '<div a="1"b="2"></div>',
  '<div a="1" a="2"></div>',
  '<div a="<"></div>',
  '<div a="&"></div>',
  '<div a="1></div>',
  '<div/ >',
  '<div',
  '<div><!-- -- --></div>',
  '<div><!-- </div>',
  '<div><![CDATA[ </div>',
  '<div><?pi </div>',
  '<div><!p></div>',
  '<![CDATA[x]]><div/>',
  '< div/>',
  '<1/>',
];

describe('scanXml', () => {
  it('tells what is in a document', () => {
    expect(events('<div a="x&amp;y" b=\'&#65;&#x42;\'>t<br/>&lt;<!-- c --><![CDATA[<&]]></div>')).toEqual([
      '<div a=x&y b=AB>',
      't',
      '<br>',
      '</br>',
      '&lt;',
      '<&',
      '</div>',
    ]);
    expect(events('<div>&nbsp;<?x y?></div>')).toEqual(['<div>', 'unknown &nbsp;', '&nbsp;', 'instruction', '</div>']);
  });

  it('reads nothing after a document type declaration: it cannot be told what is meant by what follows', () => {
    expect(events('<!DOCTYPE div [<!ENTITY a "b">]><div>&a;</div>')).toEqual(['doctype']);
  });

  it.each(wellFormed)('accepts %s', (source) => {
    expect(isWellFormed(source)).toBe(true);
    expect(isSound(source)).toBe(true);
  });

  it.each(malformed)('refuses %j', (source) => {
    expect(isWellFormed(source)).toBe(false);
    expect(isSound(source)).toBe(false);
  });

  it('refuses half a surrogate pair', () => {
    expect(isSound('<div>\ud83d</div>')).toBe(false);
    expect(isSound('<div>\ude00</div>')).toBe(false);
  });

  it('says where the fault is', () => {
    expect(events('<div>a & b</div>').at(-1)).toBe('fault at 7');
    expect(events('<div><p></div>').at(-1)).toBe('fault at 8');
    expect(events('<div>').at(-1)).toBe('fault at 5');
  });

  it('agrees with another parser on damaged documents', () => {
    const random = sequence(20260401);
    const pieces = [
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      "'",
      '=',
      ' ',
      'a',
      '<p>',
      '</p>',
      '<br/>',
      '&amp;',
      '&x;',
      '&#65;',
      ']]>',
      '<!--',
      '-->',
      '--',
      '<![CDATA[',
      '<?',
      '?>',
      'b="1"',
      ':',
      '\n',
    ];
    const differing: string[] = [];
    for (let n = 0; n < numberOfRuns(5_000); n++) {
      let source = wellFormed[random(wellFormed.length)] ?? '';
      for (let edits = 1 + random(3); edits > 0; edits--) {
        const at = random(source.length + 1);
        source = source.slice(0, at) + (random(3) > 0 ? (pieces[random(pieces.length)] ?? '') : '') + source.slice(at + random(4));
      }
      // What we do not hold against a narrative as XML: declarations are refused as such, prefixes by their namespace.
      if (/<!D|<\?/.test(source)) continue;
      // Half a surrogate pair is no character; that parser takes what follows for the other half.
      if (/\p{Surrogate}/u.test(source)) continue;
      if (isSound(source) !== isWellFormed(source)) differing.push(source);
    }
    expect(differing).toEqual([]);
  });

  it('takes time in proportion to the text, whatever is in it', () => {
    const shapes = [
      (n: number) => '<div>'.repeat(n),
      (n: number) => `<div>${'<b>'.repeat(n)}${'</b>'.repeat(n)}</div>`,
      (n: number) => `<div>${'&amp;'.repeat(n)}</div>`,
      (n: number) => `<div>${'<!--x-->'.repeat(n)}</div>`,
      (n: number) => `<div>${'<br/>'.repeat(n)}]]></div>`,
      (n: number) => `<div${' '.repeat(n)}`,
      (n: number) => `<div ${'a'.repeat(n)}`,
      (n: number) => `<div ${Array.from({ length: n }, (_, i) => `a${i}="1"`).join(' ')}/>`,
      (n: number) => '<!DOCTYPE '.repeat(n),
      (n: number) => `<div>${']'.repeat(n)}</div>`,
      (n: number) => `<div a="${'x'.repeat(n)}`,
    ];
    for (const shape of shapes) {
      const source = shape(400_000);
      const spent = cpuTime();
      events(source);
      expect(spent()).toBeLessThan(3_000);
    }
  });
});

/** Repeatable numbers below a limit (a linear congruential generator). */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
