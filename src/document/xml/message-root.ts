import type { Problem } from '../../finding/problem.js';
import { shorten } from '../../text/shorten.js';
import { decodeXml } from './decode-xml.js';
import { describeNamespace, fhirNamespace } from './namespaces.js';

/** The root element of an XML text, as far as its beginning shows it. */
export interface XmlRoot {
  readonly local: string;
  readonly namespace: string;
}

/** The roots of MedCom's letters and of the envelopes that they travel in. */
const medcomRoots: ReadonlySet<string> = new Set(['Emessage', 'VANSEnvelope', 'VansEnvelope']);

/** The root is looked for so far: comments may come before it. */
const headLength = 20_000;

/** The root element, without reading the rest; undefined where the beginning shows none. */
export function xmlRootOf(text: string): XmlRoot | undefined {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const head = text.slice(0, headLength);
  for (;;) {
    while (/\s/.test(head.charAt(at))) at++;
    const close = head.startsWith('<?', at) ? '?>' : head.startsWith('<!--', at) ? '-->' : undefined;
    if (close === undefined) break;
    const end = head.indexOf(close, at + 2);
    if (end < 0) return undefined;
    at = end + close.length;
  }
  const tag = /^<(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)((?:[^>"']|"[^"]*"|'[^']*')*)/.exec(head.slice(at));
  if (tag === null) return undefined;
  const [, prefix, local = '', attributes = ''] = tag;
  const wanted = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, name, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === wanted) return { local, namespace: double ?? single ?? '' };
  return { local, namespace: '' };
}

/** True for a letter of MedCom's, or an envelope around one, by its root element alone. */
export function isMedcomMessage({ local, namespace }: XmlRoot): boolean {
  return namespace !== fhirNamespace && (medcomRoots.has(local) || /medcom/i.test(namespace));
}

/** The problem of a letter of MedCom's that there is no schema for; undefined for other XML. */
export function unvalidatedMessage(bytes: Uint8Array): Problem | undefined {
  const decoded = decodeXml(bytes);
  const root = 'text' in decoded ? xmlRootOf(decoded.text) : undefined;
  if (root === undefined || !isMedcomMessage(root)) return undefined;
  return {
    id: 'xml-message-no-schema',
    params: { root: shorten(root.local, 80), namespace: describeNamespace(root.namespace) },
    line: 1,
    column: 1,
  };
}
