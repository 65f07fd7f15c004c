import type { JsonObject } from '../../../fhir/json.js';
import type { CheckContext } from '../../contract.js';
import { objectsOf, textOf } from '../../value/members.js';

/** A property that a code system declares for its concepts. */
export interface DeclaredProperty {
  readonly type: string | undefined;
  /** Its values are codes of the system itself. */
  readonly isInternal: boolean;
}

const base = 'http://hl7.org/fhir/concept-properties#';

/** The properties that FHIR defines, and their types (http://hl7.org/fhir/R4/codesystem-concept-properties.html and its later versions). */
const known: ReadonlyMap<string, string> = new Map([
  ['status', 'code'],
  ['inactive', 'boolean'],
  ['effectiveDate', 'dateTime'],
  ['deprecationDate', 'dateTime'],
  ['retirementDate', 'dateTime'],
  ['notSelectable', 'boolean'],
  ['parent', 'code'],
  ['child', 'code'],
  ['partOf', 'code'],
  ['synonym', 'code'],
  ['comment', 'string'],
  ['itemWeight', 'decimal'],
]);
/** Those that name other concepts of the same system. */
const internal: ReadonlySet<string> = new Set(['parent', 'child', 'partOf', 'synonym']);

/** Reads the declared properties by code, and reports those that contradict each other or FHIR. */
export function propertiesOf(system: JsonObject, at: CheckContext): ReadonlyMap<string, DeclaredProperty> {
  const byCode = new Map<string, DeclaredProperty>();
  const uris = new Set<string>();
  for (const { item, index } of objectsOf(system, 'property')) {
    const [code, uri, type] = [textOf(item, 'code'), textOf(item, 'uri'), textOf(item, 'type')];
    const report = (what: string, expected: string, step: string): void => {
      at.report('code-system-property', { code: code ?? '', what, expected }, { below: ['property', index, step] });
    };
    if (code !== undefined && byCode.has(code))
      at.report('code-system-property-twice', { property: code }, { below: ['property', index, 'code'] });
    if (uri !== undefined && uris.has(uri))
      at.report('code-system-property-twice', { property: uri }, { below: ['property', index, 'uri'] });
    if (uri !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(uri)) report(uri, 'http://…', 'uri');
    if (uri !== undefined) uris.add(uri);
    const name = uri?.startsWith(base) === true ? uri.slice(base.length) : undefined;
    const expected = name === undefined ? undefined : known.get(name);
    if (name !== undefined && expected !== undefined) {
      if (code !== undefined && code !== name && known.has(code)) report(code, name, 'code');
      if (type !== undefined && type !== expected) report(type, expected, 'type');
    }
    if (code !== undefined) byCode.set(code, { type, isInternal: name !== undefined && internal.has(name) });
  }
  return byCode;
}
