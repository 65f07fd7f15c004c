import { splitCanonical } from '../../fhir/canonical.js';
import { withoutR4Version } from '../base-source.js';
import type { CodeInData, NamedCode } from '../terminology.js';

/** One call of an operation: a path below the server's base, and the Parameters to post. */
export interface ServerRequest {
  readonly path: 'ValueSet/$validate-code' | 'CodeSystem/$validate-code';
  readonly body: string;
}

/**
 * Is the code in the value set (http://hl7.org/fhir/R4/valueset-operation-validate-code.html)? A bare code has the system
 * that the value set gives it: `inferSystem`, which R4 does not name yet and its servers know. Codes that only group
 * others (abstract) are not for data.
 */
export function memberRequest(valueSet: string, { system, version, code }: CodeInData): ServerRequest {
  const { url, version: valueSetVersion } = splitCanonical(withoutR4Version(valueSet));
  return {
    path: 'ValueSet/$validate-code',
    body: parameters([
      ['url', 'valueUri', url],
      ['valueSetVersion', 'valueString', valueSetVersion],
      ['code', 'valueCode', code],
      ['system', 'valueUri', system],
      ['systemVersion', 'valueString', version],
      ['inferSystem', 'valueBoolean', system === undefined ? true : undefined],
      ['abstract', 'valueBoolean', false],
    ]),
  };
}

/**
 * Is the code in its system (http://hl7.org/fhir/R4/codesystem-operation-validate-code.html)? Whether it may be used in data is for value
 * sets to say, so that an abstract code is one, too.
 */
export function codeRequest({ system, version, code, display }: NamedCode): ServerRequest {
  return {
    path: 'CodeSystem/$validate-code',
    body: parameters([
      ['url', 'valueUri', system],
      ['version', 'valueString', version],
      ['code', 'valueCode', code],
      ['display', 'valueString', display],
      ['abstract', 'valueBoolean', true],
    ]),
  };
}

/** Everything that is ever sent is in this list: nothing else of a resource has a way here. */
type Parameter = readonly [
  name: 'url' | 'valueSetVersion' | 'version' | 'code' | 'system' | 'systemVersion' | 'display' | 'inferSystem' | 'abstract',
  type: 'valueUri' | 'valueString' | 'valueCode' | 'valueBoolean',
  value: string | boolean | undefined,
];

function parameters(list: readonly Parameter[]): string {
  const parameter = list.flatMap(([name, type, value]) => (value === undefined ? [] : [{ name, [type]: value }]));
  return JSON.stringify({ resourceType: 'Parameters', parameter });
}
