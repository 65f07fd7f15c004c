import type { Bilingual } from '../../finding/message.js';
import { xmlProblems } from './xml-problems.js';

/** What a scan tells its caller, in document order. */
export interface XmlVisitor {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  /** Character data `source.slice(start, end)` as it is written, entities unresolved; not empty. */
  /** @param isBlank whether it is only white space, which may be written as references */
  text(source: string, start: number, end: number, isBlank: boolean): void;
  declaration(kind: 'doctype' | 'instruction'): void;
  /** A named entity that XML itself does not have, as `&name;`. */
  entity(entity: string): void;
}

/** Why a text is not well-formed XML, and where (UTF-16 units from its start). */
export interface XmlFault {
  readonly problem: Bilingual;
  readonly offset: number;
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * What no XML document may hold, even escaped (https://www.w3.org/TR/xml/#charsets); halves of surrogate pairs count when they are alone.
 */
const notInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/u;

/** Reads one XML element and tells the visitor what is in it, up to the first fault. */
export function scanXml(source: string, visitor: XmlVisitor): XmlFault | undefined {
  const strange = notInXml.exec(source);
  return strange ? { problem: xmlProblems.character, offset: strange.index } : new XmlScanner(source, visitor).scan();
}

/**
 * A strict scanner of well-formed XML without a document type. It goes through the text once and without recursion: time is
 * linear in its length, however deep the tags are nested. (A general parser would have to be loaded for every validation;
 * reports of most guides hold no narrative at all.)
 */
class XmlScanner {
  readonly #source: string;
  readonly #visitor: XmlVisitor;
  readonly #open: string[] = [];
  #at = 0;
  #hasRoot = false;
  #isStopped = false;
  #fault: XmlFault | undefined;
  /** The first & and ]]> from the current place on: looked for once, not again for every stretch of text. */
  readonly #ampersand = { mark: '&', at: -1 };
  readonly #sectionEnd = { mark: ']]>', at: -1 };
  readonly #tagName = /[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*/y;
  readonly #attribute = /[ \t\r\n]+([A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
  readonly #tagEnd = /[ \t\r\n]*(\/?)>/y;
  readonly #reference = /&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|([A-Za-z_][\w.-]{0,63}));/y;

  constructor(source: string, visitor: XmlVisitor) {
    this.#source = source;
    this.#visitor = visitor;
  }

  scan(): XmlFault | undefined {
    const source = this.#source;
    while (!this.#fault && !this.#isStopped && this.#at < source.length) {
      const tag = source.indexOf('<', this.#at);
      const end = tag === -1 ? source.length : tag;
      if (end > this.#at) this.#text(end);
      if (tag === -1 || this.#fault) break;
      this.#at = tag;
      this.#markup(source.charCodeAt(tag + 1));
    }
    if (this.#fault || this.#isStopped) return this.#fault;
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) return { problem: xmlProblems.unclosed(unclosed), offset: source.length };
    return this.#hasRoot ? undefined : { problem: xmlProblems.noRoot, offset: 0 };
  }

  #fail(problem: Bilingual, offset: number): void {
    this.#fault ??= { problem, offset };
  }

  #text(end: number): void {
    const start = this.#at;
    this.#at = end;
    if (this.#open.length === 0) {
      if (!isBlank(this.#source, start, end)) this.#fail(this.#hasRoot ? xmlProblems.afterRoot : xmlProblems.noRoot, start);
      return;
    }
    if (this.#next(this.#sectionEnd, start) < end) {
      this.#fail(xmlProblems.sectionEnd, this.#sectionEnd.at);
      return;
    }
    this.#references(start, end);
    if (!this.#fault) this.#visitor.text(this.#source, start, end, isBlankText(this.#source, start, end));
  }

  /** Every & between two places must begin a reference. */
  #references(start: number, end: number): void {
    for (let at = this.#next(this.#ampersand, start); at < end && !this.#fault; at = this.#next(this.#ampersand, at + 1)) {
      this.#reference.lastIndex = at;
      const match = this.#reference.exec(this.#source);
      if (!match || at + match[0].length > end) {
        this.#fail(xmlProblems.ampersand, at);
        return;
      }
      const [whole, decimal, hex, name] = match;
      if (name !== undefined) {
        if (!isXmlEntity(name)) this.#visitor.entity(whole);
      } else if (!isXmlCharacter(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))) {
        this.#fail(xmlProblems.character, at);
      }
    }
  }

  #next(seen: { readonly mark: string; at: number }, from: number): number {
    if (seen.at < from) {
      const found = this.#source.indexOf(seen.mark, from);
      seen.at = found === -1 ? Infinity : found;
    }
    return seen.at;
  }

  #markup(second: number): void {
    switch (second) {
      case 0x2f: // </
        this.#closeTag();
        break;
      case 0x21: // <!
        this.#bang();
        break;
      case 0x3f: // <?
        this.#visitor.declaration('instruction');
        this.#skipPast('?>', 2);
        break;
      default:
        this.#openTag();
    }
  }

  #bang(): void {
    if (this.#source.startsWith('<!--', this.#at)) {
      const start = this.#at + 4;
      this.#skipPast('-->', 4);
      const dashes = this.#source.indexOf('--', start);
      if (!this.#fault && dashes < this.#at - 3) this.#fail(xmlProblems.comment, dashes);
    } else if (this.#source.startsWith('<![CDATA[', this.#at) && this.#open.length > 0) {
      const start = this.#at + 9;
      this.#skipPast(']]>', 9);
      if (!this.#fault && this.#at - 3 > start)
        this.#visitor.text(this.#source, start, this.#at - 3, isBlank(this.#source, start, this.#at - 3));
    } else if (/^<!DOCTYPE/i.test(this.#source.slice(this.#at, this.#at + 9))) {
      this.#visitor.declaration('doctype');
      // What follows cannot be told without reading what it declares, and nothing of that is wanted.
      this.#isStopped = true;
    } else {
      this.#fail(xmlProblems.markup, this.#at);
    }
  }

  #skipPast(mark: string, from: number): void {
    const end = this.#source.indexOf(mark, this.#at + from);
    if (end === -1) this.#fail(xmlProblems.endless(mark), this.#at);
    else this.#at = end + mark.length;
  }

  #openTag(): void {
    const start = this.#at;
    this.#tagName.lastIndex = start + 1;
    const name = this.#tagName.exec(this.#source)?.[0];
    if (name === undefined) {
      this.#fail(xmlProblems.lessThan, start);
      return;
    }
    if (this.#open.length === 0 && this.#hasRoot) {
      this.#fail(xmlProblems.afterRoot, start);
      return;
    }
    this.#hasRoot = true;
    this.#at = this.#tagName.lastIndex;
    const attributes = this.#source.charCodeAt(this.#at) === 0x3e ? noAttributes : this.#attributes(name);
    this.#tagEnd.lastIndex = this.#at;
    const end = this.#fault ? null : this.#tagEnd.exec(this.#source);
    if (!end) {
      this.#fail(xmlProblems.tag(name), this.#at);
      return;
    }
    this.#at = this.#tagEnd.lastIndex;
    this.#visitor.open(name, attributes);
    if (end[1] === '') this.#open.push(name);
    else this.#visitor.close(name);
  }

  #attributes(element: string): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (this.#attribute.lastIndex = this.#at; ; ) {
      const match = this.#attribute.exec(this.#source);
      if (!match) return attributes;
      const [whole, name = '', double, single] = match;
      const end = this.#at + whole.length;
      const raw = double ?? single ?? '';
      this.#references(end - 1 - raw.length, end - 1);
      if (attributes.has(name)) this.#fail(xmlProblems.attributeTwice(name, element), this.#at);
      attributes.set(name, decode(raw));
      this.#at = this.#attribute.lastIndex = end;
    }
  }

  #closeTag(): void {
    const start = this.#at;
    const name = this.#open.at(-1);
    if (name === undefined || !this.#source.startsWith(name, start + 2)) {
      this.#fail(name === undefined ? xmlProblems.closesNothing : xmlProblems.unclosed(name), start);
      return;
    }
    this.#tagEnd.lastIndex = start + 2 + name.length;
    const end = this.#tagEnd.exec(this.#source);
    if (end?.[1] !== '') {
      this.#fail(xmlProblems.unclosed(name), start);
      return;
    }
    this.#at = this.#tagEnd.lastIndex;
    this.#open.pop();
    this.#visitor.close(name);
  }
}

/** Is there only XML's white space between the two places? */
export function isBlank(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) > 0x20) return false;
  }
  return true;
}

/** The same for text in which white space may be written as a reference to its character: `&#10;`, `&#x20;`. */
export function isBlankText(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code <= 0x20) continue;
    const reference =
      code === 0x26 ? /^&#(?:0{0,5}(?:9|10|13|32)|x0{0,5}(?:9|[aA]|[dD]|20));/.exec(source.slice(at, Math.min(end, at + 12))) : null;
    if (reference === null) return false;
    at += reference[0].length - 1;
  }
  return true;
}

function isXmlEntity(name: string): boolean {
  return name === 'amp' || name === 'lt' || name === 'gt' || name === 'quot' || name === 'apos';
}

/** https://www.w3.org/TR/xml/#NT-Char */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (code <= 0xd7ff || code >= 0xe000) && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff;
}

/** The text that references stand for; those that are not XML's stay as they are, and have been reported. */
function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return isXmlCharacter(code) ? String.fromCodePoint(code) : whole;
    },
  );
}
