/** The package that other packages name as the one they build on. */
export const corePackage = { name: 'hl7.fhir.r4.core', version: '4.0.1' } as const;
