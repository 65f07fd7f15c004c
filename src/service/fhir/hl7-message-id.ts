/**
 * The ids that HL7's validator gives to the messages that say the same as ours, from its public message catalogue
 * (org.hl7.fhir.core, Messages.properties). Findings of which HL7 has several ids, by type, or none, are not here.
 */
const ids: ReadonlyMap<string, string> = new Map([
  ['cardinality-min', 'Validation_VAL_Profile_Minimum'],
  ['cardinality-max', 'Validation_VAL_Profile_Maximum'],
  ['slice-min', 'Validation_VAL_Profile_Minimum_SLICE'],
  ['profile-unknown', 'Validation_VAL_Profile_Unknown'],
  ['profile-type-mismatch', 'Validation_VAL_Profile_WrongType'],
  ['profile-no-match', 'BUNDLE_BUNDLE_ENTRY_MULTIPLE_PROFILES_NO_MATCH'],
  ['element-prohibited', 'Profile_VAL_NotAllowed'],
  ['bundle-fullurl-missing', 'BUNDLE_BUNDLE_ENTRY_FULLURL_REQUIRED'],
  ['bundle-fullurl-mismatch', 'Bundle_BUNDLE_Entry_IdUrlMismatch'],
  ['bundle-fullurl-relative', 'BUNDLE_ENTRY_URL_ABSOLUTE'],
  ['bundle-reference-missing', 'Bundle_BUNDLE_Entry_NotFound'],
  ['bundle-entry-unreachable', 'Bundle_BUNDLE_Entry_Orphan'],
  ['reference-unresolved', 'Reference_REF_CantResolve'],
  ['reference-urn-unresolved', 'Bundle_BUNDLE_Not_Local'],
  ['reference-ambiguous', 'Bundle_BUNDLE_MultipleMatches'],
  ['reference-aggregation', 'Reference_REF_Aggregation'],
  ['reference-target-profile', 'Reference_REF_CantMatchChoice'],
  ['reference-target-type', 'Reference_REF_BadTargetType'],
  ['reference-format', 'Reference_REF_Format1'],
  ['extension-unknown', 'Extension_EXT_Unknown_NotHere'],
  ['extension-context', 'Extension_EXTP_Context_Wrong'],
  ['extension-context-invariant', 'Profile_EXT_Not_Here'],
  ['extension-is-modifier', 'Extension_EXT_Modifier_N'],
  ['extension-not-modifier', 'Extension_EXT_Modifier_Y'],
  ['extension-part-unknown', 'Extension_EXT_SubExtension_Invalid'],
  ['extension-url-relative', 'Extension_EXT_URL_Absolute'],
  ['display-mismatch', 'Terminology_TX_Display_Wrong'],
  ['binding-unverified', 'Terminology_TX_Binding_NoServer'],
]);

/** How a required binding's message is called, by the JSON of what it is about. */
export function bindingId(value: unknown): string {
  return typeof value === 'string' ? 'Terminology_TX_NoValid_16' : 'Terminology_TX_NoValid_1_CC';
}

interface Identified {
  readonly id: string;
  readonly rule?: string | undefined;
  readonly profile?: string | undefined;
}

/** The id of the same message in HL7's validator. It names a broken invariant by the profile that states it. */
export function hl7MessageId({ id, rule, profile }: Identified): string | undefined {
  if (id === 'invariant-failed') return rule === undefined || profile === undefined ? undefined : `${profile}#${rule}`;
  return ids.get(id);
}
