/** The guide whose constraints are to be covered. */
export const ltt = {
  package: 'kl.dk.fhir.ltt',
  /** What the canonicals of its definitions begin with. */
  base: 'http://fhir.kl.dk/ltt/StructureDefinition/',
  /** A Bundle that claims no profile is taken for a delivery report, as `ltt validate` does. */
  assumed: new Map([['Bundle', 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report']]),
} as const;
