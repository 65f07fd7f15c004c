import { shortName } from '../../fhir/canonical.js';
import type { Suggestion } from '../../finding/finding.js';
import { didYouMean, noHint } from '../../finding/hint.js';
import { isObject, type JsonObject } from '../../fhir/json.js';
import type { Bilingual } from '../../finding/message.js';
import type { CodeInData, ExplainingTerminology as Terminology, NamedMember } from '../../terminology/terminology.js';
import { codeText } from '../value/codes.js';

/** What to send instead of a code that a value set does not have. */
export interface CodeAdvice {
  readonly hint: Bilingual;
  /** The whole value with the code that was probably meant. */
  readonly suggestion?: Suggestion;
}

/** Value sets with more codes than this are not listed in a message: `ltt codes` lists them. */
const maxListed = 15;

/** Says which code was probably meant, and lists the codes of a small value set. */
export function adviceOn(terminology: Terminology, valueSet: string, code: CodeInData | undefined, value: unknown): CodeAdvice {
  const near = code === undefined ? nothing : nearMiss(terminology, valueSet, code, value);
  const members = terminology.members(valueSet, maxListed);
  return members === undefined || members.length === 0 ? near : { ...near, hint: joined(near.hint, listing(members)) };
}

/** The same for a concept without a code, which may name one: by the display of its only coding, or by its text. */
export function adviceOnName(terminology: Terminology, valueSet: string, value: unknown): CodeAdvice {
  const name = nameIn(value);
  const meant = name === undefined ? undefined : terminology.suggest(valueSet, { code: name });
  const members = terminology.members(valueSet, maxListed) ?? [];
  const [member, second] = members.filter(({ code }) => code === meant?.code);
  const list = members.length === 0 ? noHint : listing(members);
  if (member === undefined || second !== undefined) return { hint: members.length === 0 ? noHint : joined(noHint, list) };
  const suggestion = withCode(value, member, terminology);
  return { hint: joined(didYouMean(member.code), list), ...(suggestion === undefined ? {} : { suggestion }) };
}

function nameIn(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const { coding, display, text } = value;
  const [only] = Array.isArray(coding) && coding.length === 1 ? (coding as readonly unknown[]) : [];
  const name = (isObject(only) ? only['display'] : undefined) ?? display ?? text;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

const nothing: CodeAdvice = { hint: noHint };

/** The code is nearly right: no code system named, the code of another element or system, a name or a Danish word instead of a code. */
function nearMiss(terminology: Terminology, valueSet: string, code: CodeInData, value: unknown): CodeAdvice {
  if (code.system === undefined && terminology.member(valueSet, code).outcome === 'member')
    return withSystem(terminology, valueSet, code, value);
  // A status of another resource is another word for one of this: completed for finished.
  const word = typeof value === 'string' ? terminology.suggest(valueSet, code) : undefined;
  const [home] = word === undefined ? terminology.elsewhere(valueSet, code).map(shortName) : [];
  if (home !== undefined) return { hint: { en: `; it belongs to the value set ${home}`, da: `; den hører til værdisættet ${home}` } };
  const meant = terminology.suggest(valueSet, code);
  if (!meant) return nothing;
  const suggestion = withCode(value, meant, terminology);
  return {
    hint: didYouMean(codeText(meant.system === code.system ? { code: meant.code } : meant).replaceAll('"', '')),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** The code with its system, where the value set has the code in one system only. */
function withSystem(terminology: Terminology, valueSet: string, { code }: CodeInData, value: unknown): CodeAdvice {
  const systems = terminology.members(valueSet, maxListed)?.filter((each) => each.code === code) ?? [];
  const [only, second] = systems;
  const suggestion = only === undefined || second !== undefined ? undefined : withCode(value, { system: only.system, code }, terminology);
  return { hint: systemMissing, ...(suggestion === undefined ? {} : { suggestion }) };
}

const systemMissing: Bilingual = { en: '; the code is right, but its system is missing', da: '; koden er rigtig, men dens system mangler' };

/** The value with another code; undefined where it has several codings, any of which may have been meant. */
function withCode(value: unknown, meant: CodeInData, terminology: Terminology): Suggestion | undefined {
  if (typeof value === 'string') return meant.code;
  if (!isObject(value)) return undefined;
  const { coding } = value;
  if (coding === undefined && typeof value['text'] === 'string')
    return { ...value, coding: [withCoding({ display: value['text'] }, meant, terminology)] };
  if (coding === undefined) return withCoding(value, meant, terminology);
  if (!Array.isArray(coding) || coding.length !== 1) return undefined;
  const [only] = coding as readonly unknown[];
  return isObject(only) ? { ...value, coding: [withCoding(only, meant, terminology)] } : undefined;
}

function withCoding(coding: JsonObject, meant: CodeInData, terminology: Terminology): JsonObject {
  const { display, ...rest } = coding;
  const corrected = { ...rest, ...(meant.system === undefined ? {} : { system: meant.system }), code: meant.code };
  if (display === undefined) return corrected;
  const known = meant.system === undefined ? undefined : terminology.lookup({ system: meant.system, code: meant.code });
  const name = known?.outcome === 'found' ? known.displays[0] : undefined;
  return name === undefined ? corrected : { ...corrected, display: name };
}

function listing(members: readonly NamedMember[]): Bilingual {
  const codes = members.map(({ code, name }) => (name === undefined || isSameWord(name, code) ? code : `${code} (${name})`)).join(', ');
  return { en: `Allowed: ${codes}`, da: `Tilladt: ${codes}` };
}

/** "In Progress" says no more than in-progress. */
function isSameWord(name: string, code: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
  return plain(name) === plain(code);
}

/** A sentence after a hint that may end in a question mark, or after none. */
function joined(hint: Bilingual, sentence: Bilingual): Bilingual {
  return { en: `${ended(hint.en)} ${sentence.en}`, da: `${ended(hint.da)} ${sentence.da}` };
}

function ended(text: string): string {
  return text.endsWith('?') ? text : `${text}.`;
}
