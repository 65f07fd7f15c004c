/** A definition for another release of FHIR. It is not used. */
export interface ForeignDefinition {
  /** The file it stands in. */
  readonly source: string;
  readonly url: string;
  readonly fhirVersion: string;
}
