import type { Language } from '../../finding/message.js';
import { base64Bytes } from '../../text/base64-bytes.js';
import { HttpError } from '../http-error.js';

/** A value that the test bed hands over: GITB's AnyContent, as REST and SOAP have it. */
export interface InputContent {
  readonly name?: string;
  readonly value?: string;
  /** STRING, BASE_64 (REST) or BASE64 (SOAP), URI. */
  readonly embeddingMethod?: string;
  readonly items: readonly InputContent[];
}

/** What the validation service is asked to do. */
export interface ItbRequest {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly profiles: readonly string[];
  readonly stage: 'profile' | 'gateway' | 'sds';
  readonly language: Language | undefined;
}

/** The inputs by name; ITB's module definition lists them. */
export const itbInputs = [
  { name: 'content', use: 'R', type: 'binary', kind: 'BINARY', desc: 'The report, or another FHIR resource, as JSON or XML' },
  {
    name: 'profile',
    use: 'O',
    type: 'string',
    kind: 'SIMPLE',
    desc: 'Canonical of a profile to validate against besides those that the resource claims',
  },
  {
    name: 'stage',
    use: 'O',
    type: 'string',
    kind: 'SIMPLE',
    desc: 'How far along the reporting chain to check: profile, gateway or sds (usual)',
  },
  { name: 'language', use: 'O', type: 'string', kind: 'SIMPLE', desc: 'Language of the messages: en or da' },
] as const;

const names = new Set<string>(itbInputs.map(({ name }) => name));

/**
 * Reads the inputs of a validation.
 * @throws {HttpError} 400 for an input that is missing or cannot be used
 */
export function itbRequest(inputs: readonly InputContent[]): ItbRequest {
  const byName = new Map<string, InputContent[]>();
  for (const input of inputs) {
    const name = input.name ?? '';
    if (!names.has(name)) throw new HttpError(400, 'invalid', `There is no such input; choose from: ${[...names].join(', ')}`);
    byName.set(name, [...(byName.get(name) ?? []), input]);
  }
  const [content, another] = byName.get('content') ?? [];
  if (content?.value === undefined || another !== undefined)
    throw new HttpError(400, 'required', 'Give one input "content" with the resource to validate');
  const textOf = (name: string): string[] =>
    (byName.get(name) ?? [])
      .flatMap(flatten)
      .map((input) => new TextDecoder().decode(bytesOf(input)).trim())
      .filter((text) => text !== '');
  const [stage = 'sds'] = textOf('stage');
  if (stage !== 'profile' && stage !== 'gateway' && stage !== 'sds')
    throw new HttpError(400, 'invalid', 'stage must be one of profile, gateway, sds');
  const [language] = textOf('language');
  if (language !== undefined && language !== 'en' && language !== 'da')
    throw new HttpError(400, 'invalid', 'language must be one of en, da');
  const bytes = bytesOf(content);
  return { bytes, text: new TextDecoder().decode(bytes), profiles: textOf('profile').slice(0, 20), stage, language };
}

/** A list of values, as the test bed writes one. */
function flatten(input: InputContent): InputContent[] {
  return input.items.length === 0 ? [input] : input.items.flatMap(flatten);
}

/** @throws {HttpError} 400 for a value that is only referred to, or is not Base64 */
function bytesOf({ value = '', embeddingMethod = 'STRING' }: InputContent): Uint8Array {
  switch (embeddingMethod) {
    case 'STRING':
      return new TextEncoder().encode(value);
    case 'BASE64':
    case 'BASE_64':
      return embeddedBytes(value);
    case 'URI':
      throw new HttpError(400, 'not-supported', 'This service fetches nothing: embed the content as STRING or BASE_64, not as URI');
    default:
      throw new HttpError(400, 'invalid', 'embeddingMethod must be STRING or BASE_64');
  }
}

function embeddedBytes(value: string): Uint8Array {
  try {
    return base64Bytes(value);
  } catch {
    throw new HttpError(400, 'invalid', 'The value of an input with embeddingMethod BASE_64 is not Base64');
  }
}
