import { isObject, own, resourceTypeOf, type JsonObject } from '../../fhir/json.js';
import { shorten } from '../../text/shorten.js';
import type { Received } from './transport.js';
import type { ServerCause } from '../terminology.js';

/** What a server says to one call of $validate-code: yes or no, with the name it prefers for the code, or nothing. */
export type Reply = { readonly result: boolean; readonly display?: string } | { readonly cause: ServerCause };

/** Reads Parameters or an OperationOutcome. Anything may stand in them. */
export function readReply(received: Received, server: string): Reply {
  if ('cause' in received) return received;
  const { json, status } = received;
  if (resourceTypeOf(json) === 'OperationOutcome') return { cause: cannotTell(server, saidIn(json) ?? `HTTP ${status}`) };
  if (status < 200 || status > 299) return { cause: { kind: 'server-status', server, status } };
  const parameters = resourceTypeOf(json) === 'Parameters' ? parametersOf(json) : new Map<string, JsonObject>();
  const result = parameters.get('result')?.['valueBoolean'];
  if (typeof result !== 'boolean') return { cause: { kind: 'server-no-result', server } };
  const message = textOf(parameters.get('message')?.['valueString']);
  if (!result && isForWant(parameters, message))
    return { cause: cannotTell(server, message ?? saidIn(parameters.get('issues')?.['resource']) ?? '?') };
  const display = textOf(parameters.get('display')?.['valueString']);
  return display === undefined ? { result } : { result, display };
}

/** Parameters by name, the first of each. */
function parametersOf(parameters: unknown): ReadonlyMap<string, JsonObject> {
  const byName = new Map<string, JsonObject>();
  for (const each of objectsIn(parameters, 'parameter')) {
    const { name } = each;
    if (typeof name === 'string' && !byName.has(name)) byName.set(name, each);
  }
  return byName;
}

/** Kinds of issues that are about what a server does not have, and not about the code. */
const issueTypes = 'http://hl7.org/fhir/tools/CodeSystem/tx-issue-type';
const wants: ReadonlySet<unknown> = new Set(['not-found', 'vs-invalid', 'version-error', 'cannot-infer']);

/** Says no, as some servers do, because they do not have the code system or the value set: that is no answer about the code. */
function isForWant(parameters: ReadonlyMap<string, JsonObject>, message: string | undefined): boolean {
  if (parameters.has('x-unknown-system') || parameters.has('x-caused-by-unknown-system')) return true;
  if (
    message !== undefined &&
    /\b(?:code ?system|value ?set)\b[^.]{0,200}?\b(?:is unknown|is not known|not found|could not be found|cannot be found)/i.test(message)
  )
    return true;
  const issues = objectsIn(parameters.get('issues')?.['resource'], 'issue');
  return issues.some(({ details }) => objectsIn(details, 'coding').some(({ system, code }) => system === issueTypes && wants.has(code)));
}

/** The first thing that an OperationOutcome says in words. */
function saidIn(outcome: unknown): string | undefined {
  for (const { details, diagnostics } of objectsIn(outcome, 'issue')) {
    const said = textOf(own(details, 'text')) ?? textOf(diagnostics);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** The objects in a list that something has. */
function objectsIn(value: unknown, key: string): readonly JsonObject[] {
  const list = own(value, key);
  return Array.isArray(list) ? (list as unknown[]).filter(isObject) : [];
}

function cannotTell(server: string, said: string): ServerCause {
  return { kind: 'server-cannot-tell', server, said };
}

/** Text from the server on one line, and not much of it. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? shorten(value.slice(0, 2000).replace(/\s+/g, ' ').trim(), 300) : undefined;
}
