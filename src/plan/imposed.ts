import type { StructureDefinition } from 'fhir/r4.js';
import type { Plan } from './plan.js';

const imposeExtension = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile';

/**
 * The profiles that data of this one must conform to as well (the extension imposeProfile of the definition): those that it
 * names, and those that its base does.
 */
export function imposedBy(
  { extension = [] }: StructureDefinition,
  base: Plan | undefined,
  fault: (problem: string) => void,
): readonly string[] {
  const stated = extension
    .filter(({ url }) => url === imposeExtension)
    .flatMap(({ valueCanonical, valueUri }) => {
      const profile = valueCanonical ?? valueUri;
      if (profile === undefined) fault('the extension imposeProfile has no valueCanonical; it is ignored');
      return profile ?? [];
    });
  return [...new Set([...(base?.imposes ?? []), ...stated])];
}
