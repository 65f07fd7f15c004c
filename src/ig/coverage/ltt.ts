/** The guide whose constraints are to be covered. */
export const ltt = {
  package: 'kl.dk.fhir.ltt',
  /** What the canonicals of its definitions begin with. */
  base: 'http://fhir.kl.dk/ltt/StructureDefinition/',
  /** A Bundle at the root of a document is validated against the first unless it claims the second, as by `ltt validate`. */
  rootProfiles: new Map([
    [
      'Bundle',
      [
        'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report',
        'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-incremental-delivery',
      ],
    ],
  ]),
} as const;
