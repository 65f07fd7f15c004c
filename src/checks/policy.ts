/**
 * What the specification leaves to those who check. The defaults are this toolkit's; HL7's reference validator has the same
 * choices as settings, named with each.
 */
export interface Policy {
  /**
   * Invariants that are marked as best practice, such as dom-6 (a narrative). The reference's -best-practice. Under LTT `ignore`: reports
   * carry no narrative on purpose.
   */
  readonly bestPractice: 'ignore' | 'information' | 'warning';
  /**
   * An extension whose definition is not here. `error` is the reference's anyExtensionsAllowed = false; `error-except-hl7` lets those under
   * http://hl7.org/fhir/StructureDefinition/ pass, which may be from the package hl7.fhir.uv.extensions where that is not given.
   */
  readonly unknownExtensions: 'information' | 'error' | 'error-except-hl7';
  /** A reference that leads out of the document. `error` is the reference's CHECK_EXISTS with nothing else to look in. */
  readonly unresolvedReferences: 'information' | 'error';
  /**
   * References that are neither Type/id nor a URL: `allowed` where the server is known to be none of FHIR's (the reference's
   * assumeValidRestReferences).
   */
  readonly irregularReferences: 'allowed' | 'error';
  /**
   * A profile that a definition or meta.profile names and that is not here. The reference calls the first an error and the second a
   * warning.
   */
  readonly unknownProfiles: 'information' | 'error' | 'error-in-definitions';
  /**
   * URLs of example.org and its like. `error` is the reference's allowExamples = false where nothing resolves URLs; on its command line all
   * URLs
   * resolve but canonicals of what is not loaded: `error-for-canonicals`.
   */
  readonly exampleUrls: 'allowed' | 'error-for-canonicals' | 'error';
  /**
   * Text that looks like an HTML tag in a string; in markdown too when it is an error. `error` is the reference's securityChecks = true.
   */
  readonly htmlInStrings: 'information' | 'error';
  /** HTML in markdown. The reference's HtmlInMarkdownCheck. */
  readonly htmlInMarkdown: 'ignore' | 'warning' | 'error';
  /**
   * A discriminator that cannot be decided here: the target of its `resolve()` is not in the document, or its value set cannot be
   * evaluated. The reference takes the value for one of no such slice.
   */
  readonly unresolvedDiscriminators: 'unverified' | 'no-match';
  /** `aggregation: bundled` on a resource that no Bundle is around. The reference calls it an error. */
  readonly bundledAlone: 'unverified' | 'error';
  /** An invariant of R4 that compares two values that cannot be compared, as a day and a time on it. The reference calls it an error. */
  readonly incomparableValues: 'warning' | 'error';
  /** Data that the specification forbids and the reference lets through, such as an empty array of primitives. */
  readonly onlyHl7Allows: 'error' | 'warning';
  /** Data that the specification allows and the reference calls invalid, such as a processing instruction in XML. */
  readonly onlyHl7Forbids: 'warning' | 'error';
  /**
   * An address under http://hl7.org/fhir that nothing at hand has. The reference asks HL7's server for the package that may have it, where
   * it may.
   */
  readonly unknownHl7Urls: 'warning' | 'error';
}

export const defaultPolicy: Policy = {
  bestPractice: 'information',
  unknownExtensions: 'information',
  unresolvedReferences: 'information',
  irregularReferences: 'error',
  unknownProfiles: 'information',
  exampleUrls: 'allowed',
  htmlInStrings: 'information',
  htmlInMarkdown: 'warning',
  unresolvedDiscriminators: 'unverified',
  bundledAlone: 'unverified',
  incomparableValues: 'warning',
  onlyHl7Allows: 'error',
  onlyHl7Forbids: 'warning',
  unknownHl7Urls: 'warning',
};

/**
 * The choices for LTT where nothing else is chosen: its reports carry no narrative on purpose, so each would be told of it for every
 * resource.
 */
export const lttPolicy: Policy = { ...defaultPolicy, bestPractice: 'ignore' };

/** Every choice as the command line of HL7's validator (6.10.4) makes it when no option is given; docs/policies.md names the options. */
export const hl7Policy: Policy = {
  bestPractice: 'warning',
  unknownExtensions: 'error',
  unresolvedReferences: 'information',
  irregularReferences: 'error',
  unknownProfiles: 'error-in-definitions',
  exampleUrls: 'error-for-canonicals',
  htmlInStrings: 'information',
  htmlInMarkdown: 'warning',
  unresolvedDiscriminators: 'no-match',
  bundledAlone: 'error',
  incomparableValues: 'error',
  onlyHl7Allows: 'warning',
  onlyHl7Forbids: 'error',
  unknownHl7Urls: 'error',
};

/** What each choice may be. */
export const policyChoices: { readonly [Name in keyof Policy]: readonly Policy[Name][] } = {
  bestPractice: ['ignore', 'information', 'warning'],
  unknownExtensions: ['information', 'error', 'error-except-hl7'],
  unresolvedReferences: ['information', 'error'],
  irregularReferences: ['allowed', 'error'],
  unknownProfiles: ['information', 'error', 'error-in-definitions'],
  exampleUrls: ['allowed', 'error-for-canonicals', 'error'],
  htmlInStrings: ['information', 'error'],
  htmlInMarkdown: ['ignore', 'warning', 'error'],
  unresolvedDiscriminators: ['unverified', 'no-match'],
  bundledAlone: ['unverified', 'error'],
  incomparableValues: ['warning', 'error'],
  onlyHl7Allows: ['error', 'warning'],
  onlyHl7Forbids: ['warning', 'error'],
  unknownHl7Urls: ['warning', 'error'],
};
