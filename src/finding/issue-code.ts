/** The codes of FHIR R4's issue-type value set that our findings use (http://hl7.org/fhir/issue-type). */
export type IssueCode =
  | 'invalid'
  | 'structure'
  | 'required'
  | 'value'
  | 'invariant'
  | 'not-supported'
  | 'multiple-matches'
  | 'not-found'
  | 'code-invalid'
  | 'extension'
  | 'business-rule'
  | 'duplicate'
  | 'informational'
  | 'incomplete'
  | 'too-long';
