import type { Finding } from '../../finding/finding.js';
import type { Bilingual } from '../../finding/message.js';
import type { MessageId, MessageParams } from '../../finding/catalogue.js';
import { messageOf } from '../../finding/catalogue.js';
import { own } from '../../fhir/json.js';
import type { Step } from '../../fhir/path.js';
import { noHint } from '../../finding/hint.js';
import { shorten } from '../../text/shorten.js';

const emptyInXml: Bilingual = { en: 'send a value, or leave the element out', da: 'send en værdi, eller udelad elementet' };

/** Findings that say of an element that it holds nothing. */
const emptyIds: ReadonlySet<string> = new Set(['json-empty-object', 'resource-type-missing']);

/**
 * What the validator found in the value of an XML document, in terms of XML: it speaks of JSON's objects, arrays and
 * types, which the reader of XML has not written. What only follows from a finding of `earlier`, made while the text was
 * read, is left out.
 */
export function inTermsOfXml(findings: readonly Finding[], value: unknown, earlier: readonly Finding[]): Finding[] {
  const told = new Set(earlier.map(({ path }) => placeOf(path)));
  return findings.filter(({ id, path }) => !emptyIds.has(id) || !told.has(placeOf(path))).map((finding) => translate(finding, value));
}

function translate(finding: Finding, value: unknown): Finding {
  switch (finding.id) {
    case 'json-empty-object':
      return as(finding, 'xml-element-empty', { element: finding.params['element'] ?? '' });
    case 'array-unexpected':
    case 'json-misaligned': {
      const found = valueAt(value, finding.path);
      const count = Array.isArray(found) ? found.length : 2;
      const repeated = as(finding, 'cardinality-max', { element: labelOf(finding), max: 1, count });
      return { ...repeated, path: [...finding.path, 1], expression: `${finding.expression}[1]` };
    }
    case 'primitive-json-type': {
      const text = String(valueAt(value, finding.path));
      const { element = '', expected = '' } = finding.params;
      if (text.trim() === '') return as(finding, 'primitive-empty', { element, advice: emptyInXml });
      return as(finding, 'primitive-format', { element, value: shorten(text, 120), expected, hint: noHint });
    }
    default:
      return finding;
  }
}

function as<Id extends MessageId>(finding: Finding, id: Id, params: MessageParams<Id>): Finding {
  return { ...finding, id, code: messageOf(id).code, params };
}

/** The element as its resource names it; a finding about a property of JSON has the property's name only. */
function labelOf({ id, params, expression }: Finding): string {
  return id === 'array-unexpected' ? String(params['element']) : expression;
}

/** A path as a text; a primitive and what stands beside its value are the same place. */
function placeOf(path: readonly Step[]): string {
  return path.map((step) => (typeof step === 'string' && step.startsWith('_') ? step.slice(1) : step)).join('\n');
}

function valueAt(root: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>(own, root);
}
