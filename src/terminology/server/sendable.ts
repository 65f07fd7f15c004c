import { identifiersIn } from '../../finding/mask.js';
import { passesVerhoeff } from '../../text/verhoeff.js';
import type { Question } from './question.js';

/** No code, name or canonical is longer than this; what is longer is no question for a server. */
const longest = 2000;

/** A code of FHIR: no white space at its ends, and single spaces within (http://hl7.org/fhir/R4/datatypes.html#code). */
const code = /^\S+(?:\s\S+)*$/;

/** What a server can know something about is named by an absolute URI. */
const uri = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;

/** Could a server know anything of it? What is wrong with other codes is found without one. The lengths come first: they may be huge. */
export function isWorthAsking(question: Question): boolean {
  const { version = '', code: text } = question.code;
  return (
    text.length <= longest &&
    version.length <= longest &&
    code.test(text) &&
    canonicalsOf(question).every((each) => each.length <= longest && uri.test(each))
  );
}

/** Must it stay here? A code or URL that looks like a CPR number may be one in the wrong place, and such are never sent. */
export function isWithheld(question: Question): boolean {
  const { system, version = '', code: text } = question.code;
  return [...canonicalsOf(question), version].some(identifies) || (identifies(text) && !isConcept(system, text));
}

/** Is it a name as codes have them? */
export function isName(display: string): boolean {
  return display !== '' && display.length <= longest;
}

/** May the name that the data gives a code leave the machine? */
export function isSendableName(display: string): boolean {
  return isName(display) && !identifies(display);
}

function canonicalsOf(question: Question): readonly string[] {
  return [question.code.system, question.about === 'value-set' ? question.valueSet : undefined].filter((each) => each !== undefined);
}

function identifies(text: string): boolean {
  return identifiersIn(text).length > 0;
}

/**
 * SNOMED CT's concept ids of nine to eleven digits have the looks of a CPR number; what tells them is the partition (00, 10) before the
 * check digit.
 */
function isConcept(system: string | undefined, text: string): boolean {
  return system === 'http://snomed.info/sct' && /^[1-9]\d+[01]0\d$/.test(text) && passesVerhoeff(text);
}
