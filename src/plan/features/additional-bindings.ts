import type { ElementDefinitionBinding, Extension } from 'fhir/r4.js';
import { containedCanonical } from '../../fhir/canonical.js';
import type { BindingPlan } from '../plan.js';
import { origin, type FeatureContext } from './feature.js';

/** As R4 packages write R5's ElementDefinition.binding.additional: HL7's tools, and the extension that stands for R5's element. */
const urls: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/tools/StructureDefinition/additional-binding',
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.binding.additional',
]);

/** The purposes that demand something of data, and the strength that does the same. */
const strengths: ReadonlyMap<string | undefined, BindingPlan['strength']> = new Map([
  ['required', 'required'],
  ['maximum', 'max'],
  ['extensible', 'extensible'],
] as const);

/** The purposes that demand nothing: they help those who choose a code. */
const helpful: ReadonlySet<string | undefined> = new Set(['preferred', 'candidate', 'starter', 'ui']);

/**
 * The value sets that a binding names besides its own
 * (http://hl7.org/fhir/R5/elementdefinition-definitions.html#ElementDefinition.binding.additional). What cannot be enforced as it is stated
 * is a fault of the definition.
 */
export function additionalBindings(binding: ElementDefinitionBinding, context: FeatureContext): BindingPlan[] {
  return (binding.extension ?? [])
    .filter(({ url }) => urls.has(url))
    .flatMap((stated) => {
      const part = (name: string): Extension | undefined => stated.extension?.find(({ url }) => url === name);
      const [purpose, valueSet] = [part('purpose')?.valueCode, part('valueSet')?.valueCanonical ?? part('valueSet')?.valueUri];
      if (helpful.has(purpose)) return [];
      const strength = strengths.get(purpose);
      const unsupported =
        strength === undefined
          ? `has the purpose ${purpose ?? '(none)'}, which is not supported`
          : valueSet === undefined
            ? 'has no value set'
            : part('usage')
              ? 'is for some contexts of use only, which is not supported'
              : part('any')?.valueBoolean
                ? 'is for any one of several values, which is not supported'
                : undefined;
      if (strength !== undefined && valueSet !== undefined && unsupported === undefined) {
        return [
          {
            strength,
            valueSet: valueSet.startsWith('#') && context.by !== undefined ? containedCanonical(context.by, valueSet.slice(1)) : valueSet,
            additional: true as const,
            ...origin(context),
          },
        ];
      }
      context.fault(`an additional binding ${valueSet === undefined ? '' : `to ${valueSet} `}${unsupported ?? ''}; it is not checked`);
      return [];
    });
}
