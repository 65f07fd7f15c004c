import { isConsequence, isFailedClaim } from './consequences.js';

/**
 * A disagreement that is understood and stays: we differ from HL7's validator on purpose, or it cannot know what we know.
 * @typedef {object} Explanation
 * @property {string} id
 * @property {'only we' | 'only they'} outcome who alone calls the document invalid
 * @property {RegExp} error the ids of the errors that it explains
 * @property {RegExp} [at] their places
 * @property {RegExp} [text] what they say
 * @property {RegExp} [remark] the id of a remark that the other side must have made
 * @property {string} reason
 */

/** @type {readonly Explanation[]} */
export const explanations = [
  {
    id: 'target-type-in-text',
    outcome: 'only we',
    error: /^reference-target-type$/,
    reason:
      "A reference names its target's type, in its text (Group/1) or in Reference.type, and that type is not allowed there. The reference looks only at targets that are in the document.",
  },
  {
    id: 'reference-to-no-type',
    outcome: 'only we',
    error: /^reference-format$/,
    reason:
      'A relative reference is the type and id of a resource; what names no type of FHIR can lead nowhere. The reference asks this of references in bundles only, and takes any word for a type.',
  },
  {
    id: 'reference-to-itself',
    outcome: 'only we',
    error: /^reference-target-profile$/,
    reason:
      'A resource refers to itself and does not conform to the profile its target must have. The reference does not follow a reference to the resource that it is in the middle of.',
  },
  {
    id: 'modifier-unknown',
    outcome: 'only we',
    error: /^extension-modifier-unknown$/,
    reason:
      'A resource with a modifier extension that is not understood must not be processed (R4, 2.4.1). Told to let unknown extensions through, the reference lets modifiers through as well.',
  },
  {
    id: 'no-terminology-server',
    outcome: 'only we',
    error: /^binding-(required|code-missing)$/,
    remark: /TX_NOSVC|Binding_NoServer|Coding_has_no_system|NoTerminologyServer|Terminology_TX_NoValid_15$/,
    reason:
      'A code of a system that the required value set does not draw from, or of no system, cannot be in it. The reference asks a terminology server about such codes, and without one it leaves them open.',
  },
  {
    id: 'coding-without-code',
    outcome: 'only we',
    error: /^binding-code-missing$/,
    remark: /^NO_CODE_PROVIDED/,
    reason:
      'A coding that names a system and no code is nothing from the required value set. The reference remarks on the code that is missing, and has an error only where a whole CodeableConcept has no code.',
  },
  {
    id: 'blank-value',
    outcome: 'only we',
    error: /^(primitive-(format|blank|empty)|binding-max)$/,
    remark: /Primitive_WS$/,
    reason:
      "A value of white space alone is none of its type's values, which R4 gives as regular expressions. The reference remarks on it, and then does not look at the form.",
  },
  {
    id: 'control-character',
    outcome: 'only we',
    error: /^primitive-format$/,
    remark: /^UNICODE_XML_BAD_CHARS/,
    reason: 'A URL with a control character, which neither RFC 3986 nor XML allows. The reference remarks on the character.',
  },
  {
    id: 'comment',
    outcome: 'only we',
    error: /^json-comment$/,
    reason: "JSON has no comments, and most readers refuse them. The reference's own JSON parser passes them over.",
  },
  {
    id: 'resource-type-twice',
    outcome: 'only we',
    error: /^json-duplicate-key$/,
    at: /\.resourceType$/,
    reason: 'resourceType is given twice. The reference reports every property that is given twice but this one.',
  },
  {
    id: 'empty-array-of-primitives',
    outcome: 'only we',
    error: /^(json-empty-array|reference-target-profile)$/,
    text: /is an empty array/,
    reason:
      'An array must not be empty (R4, 2.6.2). The reference asks this of arrays of objects; an empty one of primitives, such as Address.line or meta.profile, it takes for none.',
  },
  {
    id: 'relative-code-system',
    outcome: 'only we',
    error: /^coding-system-(relative|value-set)$/,
    reason:
      'Coding.system is the absolute URI of a code system, and no value set (R4, 4.2.13.0.1). The reference asks this where it looks the code up itself, which it does not for every binding.',
  },
  {
    id: 'version-of-urn',
    outcome: 'only we',
    error: /^reference-other-version$/,
    text: /urn:uuid:/,
    reason:
      '/_history/ belongs to the addresses of a server (R4, 2.3.0.1); a urn:uuid with a version behind it is the fullUrl of no entry. The reference takes the entry of the urn without it.',
  },
  {
    id: 'claims-form',
    outcome: 'only we',
    error: /^primitive-format$/,
    at: /meta\.profile/,
    reason:
      'meta.profile is a URL of blanks or control characters. The reference takes that for no claim and looks no further at its form.',
  },
  {
    id: 'hl7-url-not-here',
    outcome: 'only they',
    error: /^Type_Specific_Checks_DT_URL_Resolve$/,
    text: /'http:\/\/hl7\.org\/fhir/,
    reason:
      'An extension or code system under http://hl7.org/fhir that R4 itself does not define may come from a package that is not here: unverified for us, as any other. The reference takes it for an error when it cannot fetch packages.',
  },
  {
    id: 'system-not-here',
    outcome: 'only they',
    error: /^Terminology_TX_NoValid_/,
    text: /CodeSystem '[^']*' could not be found, so the code cannot be validated/,
    reason:
      'A code of a system that is not here, and a required value set that draws on it: not verified for us. The reference says so in its message as well, and counts it as a code that is not in the value set when a value set inside that one is missing, too.',
  },
  {
    id: 'system-version-not-here',
    outcome: 'only they',
    error: /^UNKNOWN_CODESYSTEM_VERSION$/,
    reason:
      'A code that names a version of its system that is not here, while another version is: not verified for us, as FHIR does not say which versions there are. The reference takes the versions at hand for all that exist.',
  },
  {
    id: 'number-as-unit',
    outcome: 'only we',
    error: /^code-unknown$/,
    text: /unitsofmeasure\.org has no code "\d+-/,
    reason:
      'A number with a negative number behind it, such as 11111111-2222, as a unit: UCUM allows exponents of units alone, not of numbers (UCUM, section 2.2). The reference reads them.',
  },
  {
    id: 'reference-crashes',
    outcome: 'only they',
    error: /^Terminology_TX_/,
    text: /Cannot invoke "|NullPointerException/,
    reason: 'The reference meets an exception of its own while it looks a code up, and reports it as a code that is not in the value set.',
  },
  {
    id: 'scheme-in-capitals',
    outcome: 'only they',
    error: /^(TYPE_SPECIFIC_CHECKS_CANONICAL_ABSOLUTE|BUNDLE_ENTRY_URL_ABSOLUTE)$/,
    text: /HTTPS?:\/\//,
    reason:
      'HTTP:// and HTTPS:// in capitals: schemes have no letter case (RFC 3986, 3.1), so the URL is absolute. The reference looks for them in small letters.',
  },
  {
    id: 'letter-case-of-listed-codes',
    outcome: 'only they',
    error: /^Terminology_TX_NoValid_/,
    text: /#[^a-z]+\)/,
    reason:
      'A code in capitals of a code system whose codes have no letter case (CodeSystem.caseSensitive is false). The reference compares letter by letter where the value set lists its codes.',
  },
  {
    id: 'almost-ucum',
    outcome: 'only they',
    error: /^Terminology_TX_System_Invalid$/,
    reason:
      'A code system that begins as that of SNOMED CT, LOINC or UCUM, with something behind it. URIs are compared letter by letter (R4, Coding.system), so that this is another system, which is not here: a warning for us where it is the system of a unit.',
  },
  {
    id: 'https-for-http',
    outcome: 'only they',
    error: /^TERMINOLOGY_TX_SYSTEM_HTTPS$/,
    reason:
      'A code system whose URI differs from a known one in https for http. URIs are compared letter by letter (R4, Coding.system), so that this is another system, which is not here: not verified for us. The reference takes it for a mistake.',
  },
  {
    id: 'code-system-in-capitals',
    outcome: 'only they',
    error: /^Terminology_TX_System_Relative$/,
    reason:
      'HTTP:// in capitals is a scheme, so that the code system is absolute (RFC 3986, 3.1); one that is relative is an error of ours as well.',
  },
  {
    id: 'processing-instruction',
    outcome: 'only they',
    error: /^No processing instructions allowed/,
    reason: 'A processing instruction in XML is for applications and no part of the content (XML 1.0, 2.6); R4 does not forbid it.',
  },
  {
    id: 'xml-without-declaration',
    outcome: 'only they',
    error: /^The XML encoding is invalid/,
    text: /not 'null'/,
    reason:
      'XML without a declaration is UTF-8, and white space may come before the root element (XML 1.0, 4.3.3 and 2.8). The reference looks for the encoding in the first characters.',
  },
  {
    id: 'several-versions',
    outcome: 'only they',
    error: /^Bundle_BUNDLE_MultipleMatches$/,
    reason:
      'A bundle with several versions of one resource, and a reference that names none of them: R4 calls it ambiguous and leaves it to the application. The first is taken; that a report has an id twice is what the rule LTT-R04 says, at a later stage.',
  },
  {
    id: 'period-of-one-day',
    outcome: 'only they',
    error: /^per-1$/,
    reason:
      'A period that ends on the day it starts on, where only one of the two has a time. R4 says of Period.end that it includes all of that day; per-1 as published cannot compare the two, and the reference takes that for false.',
  },
];

/** @type {Explanation} */
const recorded = {
  id: 'recorded-outcome',
  outcome: 'only we',
  error: /^/,
  reason:
    "The outcome that HL7 recorded for the case is ours. It was made in the suite's own setting: with a terminology server, and a guide whose global profiles count. The command line has neither.",
};

/** @type {Explanation} */
const languageOfDisplays = {
  id: 'language-of-displays',
  outcome: 'only they',
  error: /^INVALID_DISPLAY_NAME$/,
  reason:
    'A language that the reference does not know, where R4 asks for a language by its form alone. It asks for displays in that language, fails, and takes all codes of the resource for wrong.',
};

/** Does the reference fail for nothing but the language that it wants displays in? */
function isLanguageOfDisplays({ errors }) {
  return (
    errors.some(({ id, text }) => id === 'INVALID_DISPLAY_NAME' && text.startsWith('Invalid displayLanguage')) &&
    errors.every(({ id }) => /^(INVALID_DISPLAY_NAME$|Terminology_TX_)/.test(id))
  );
}

/**
 * The errors that make a disagreement: those of the side that has them, without what follows from others, or, where that is
 * all there is, what lies behind it.
 * @param {import('./compare.js').Row} row
 */
export function causesOf({ outcome, ours, theirs, ...about }) {
  if (outcome === 'only we') return ours.errors.filter((fault) => !isFailedClaim(fault, ours, about));
  const causes = theirs.errors.filter((fault) => !isConsequence(fault));
  if (causes.length > 0) return causes;
  const behind = (theirs.because ?? []).filter((fault) => !isConsequence(fault) && fault.id !== 'Validation_VAL_Profile_WrongType');
  return behind.length > 0 ? behind : theirs.errors;
}

/**
 * What explains a disagreement: one explanation for each of its causes. Undefined when any of them has none.
 * @param {import('./compare.js').Row} row
 * @returns {readonly Explanation[] | undefined}
 */
export function explain(row) {
  const { outcome, theirs, ours } = row;
  if (row.document?.recordedValid === ours.valid) return [recorded];
  if (outcome === 'only they' && isLanguageOfDisplays(theirs)) return [languageOfDisplays];
  const remarks = (outcome === 'only we' ? theirs : ours).remarks ?? [];
  const found = causesOf(row).map((cause) =>
    explanations.find(
      (one) =>
        one.outcome === outcome &&
        one.error.test(cause.id) &&
        (one.at?.test(cause.expression) ?? true) &&
        (one.text?.test(cause.text) ?? true) &&
        (one.remark === undefined || remarks.some(({ id }) => one.remark.test(id))),
    ),
  );
  return found.length > 0 && found.every((one) => one !== undefined) ? [...new Set(found)] : undefined;
}
