import { decodeXml } from '../document/xml/decode-xml.js';
import { parseXml } from '../document/xml/parse-xml.js';
import { HttpError } from './http-error.js';

/** An element of XML that is not FHIR. */
export interface XmlElement {
  readonly local: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads XML into elements. Entities and document type declarations are refused by the parser.
 * @throws {HttpError} 400 for what is not XML
 */
export function readXmlElements(bytes: Uint8Array): XmlElement {
  const decoded = decodeXml(bytes);
  if ('problem' in decoded) throw notXml();
  const root: XmlElement = { local: '', namespace: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  const problem = parseXml(decoded.text, {
    open: ({ local, namespace, attributes }) => {
      const element: XmlElement = {
        local,
        namespace,
        attributes: new Map(attributes.map(({ name, value }) => [name, value])),
        children: [],
        text: '',
      };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    instruction: () => undefined,
    text: (text) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
  });
  const [element] = root.children;
  if (problem !== undefined || element === undefined) throw notXml();
  return element;
}

function notXml(): HttpError {
  return new HttpError(400, 'invalid', 'The body is not well-formed XML');
}

/** The first child with this name, in any namespace. */
export function childNamed(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}
