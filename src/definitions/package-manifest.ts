/** What package.json says of a FHIR package (https://hl7.org/fhir/packages.html). */
export interface PackageManifest {
  readonly name?: string;
  readonly version?: string;
  /** The FHIR versions it is for; empty where it does not say. */
  readonly fhirVersions?: readonly string[];
  readonly dependencies: ReadonlyMap<string, string>;
}
