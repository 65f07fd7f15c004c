import { Lines, type LineAndColumn } from '../../document/lines.js';
import { decodeXml } from '../../document/xml/decode-xml.js';
import { parseXml } from '../../document/xml/parse-xml.js';
import { renderProblem } from '../../finding/problem.js';

/** The namespace of XML Schema itself. */
const schemaNamespace = 'http://www.w3.org/2001/XMLSchema';

/** What a schema takes from another file. */
export interface Link {
  readonly kind: 'include' | 'import';
  readonly location: string;
  /** Of its tag, for messages. */
  readonly place: LineAndColumn;
  /** Where the text of its location begins and ends: it is replaced where it names a place on the network. */
  readonly namespace: string;
}

/** A schema as far as choosing among schemas needs it. */
export interface SchemaFile {
  readonly text: string;
  readonly namespace: string;
  /** The elements that a document may begin with. */
  readonly elements: ReadonlySet<string>;
  readonly links: readonly Link[];
}

/** Reads a schema; or tells what is wrong with it, and where. A document type declaration is refused. */
export function readSchemaFile(bytes: Uint8Array): SchemaFile | (LineAndColumn & { readonly fault: string }) {
  const decoded = decodeXml(bytes);
  if ('problem' in decoded) return faultOf(decoded.problem);
  const { text } = decoded;
  const lines = new Lines(text);
  const elements = new Set<string>();
  const links: Link[] = [];
  let namespace = '';
  let depth = 0;
  let isSchema = true;
  const problem = parseXml(text, {
    open({ local, namespace: own, attributes, offset }) {
      const value = (name: string): string => attributes.find((one) => one.name === name)?.value ?? '';
      if (depth === 0) {
        namespace = value('targetNamespace');
        isSchema = own === schemaNamespace && local === 'schema';
      } else if (depth === 1 && own === schemaNamespace) {
        if (local === 'element') elements.add(value('name'));
        if (local === 'include' || local === 'redefine' || local === 'import') {
          const location = value('schemaLocation').trim();
          const kind = local === 'import' ? 'import' : 'include';
          if (location !== '') links.push({ kind, location, place: lines.at(offset), namespace: value('namespace') });
        }
      }
      depth++;
    },
    close() {
      depth--;
    },
    text: () => undefined,
    instruction: () => undefined,
  });
  if (problem !== undefined) return faultOf(problem);
  return isSchema ? { text, namespace, elements, links } : { line: 1, column: 1, fault: `the root is not <schema> of ${schemaNamespace}` };
}

function faultOf(problem: Parameters<typeof renderProblem>[0] & Partial<LineAndColumn>): LineAndColumn & { readonly fault: string } {
  return { line: problem.line ?? 1, column: problem.column ?? 1, fault: renderProblem(problem, 'en') };
}
