import type { Element, ElementDefinition, ElementDefinitionType, Extension, StructureDefinition } from 'fhir/r4.js';
import { coreBase } from '../../fhir/canonical.js';
import type { MessageId } from '../../finding/catalogue.js';

/** A kind of constraint: where ElementDefinition states it, how to take it out, and which findings show that it is broken. */
export interface ConstraintKind {
  readonly name:
    | 'min'
    | 'max'
    | 'fixed'
    | 'pattern'
    | 'type'
    | 'profile'
    | 'target'
    | 'binding'
    | 'additional binding'
    | 'slicing'
    | 'slice'
    | 'invariant'
    | 'limit'
    | 'regex'
    | 'imposed'
    | 'value'
    | 'context';
  stated(element: ElementDefinition, structure: StructureDefinition): readonly string[];
  remove(element: ElementDefinition, value: string, structure: StructureDefinition): void;
  /** Findings of a value of the element; none where only what the constraint leads to can be broken. */
  readonly ids: readonly MessageId[];
}

/** Extensions that say whether a primitive may be without a value. */
const valueDemand = /^http:\/\/hl7\.org\/fhir\/.*StructureDefinition\/.*[.-](mustHaveValue|valueAlternatives)$/;

const imposeUrl = `${coreBase}structuredefinition-imposeProfile`;

/** Every kind of constraint on data that ElementDefinition has, and the context of extensions. */
export const constraintKinds: readonly ConstraintKind[] = [
  {
    name: 'min',
    stated: ({ min }) => (min === undefined ? [] : [String(min)]),
    remove: (element) => {
      delete element.min;
    },
    ids: ['cardinality-min', 'slice-min'],
  },
  {
    name: 'max',
    stated: ({ max }) => (max === undefined ? [] : [max]),
    remove: (element) => {
      delete element.max;
    },
    ids: ['cardinality-max', 'element-prohibited', 'slice-max', 'extension-repeated'],
  },
  {
    name: 'fixed',
    stated: (element) => choice(element, 'fixed').map(([, value]) => JSON.stringify(value)),
    remove: (element) => {
      removeChoice(element, 'fixed');
    },
    ids: ['fixed-value'],
  },
  {
    name: 'pattern',
    stated: (element) => choice(element, 'pattern').map(([, value]) => JSON.stringify(value)),
    remove: (element) => {
      removeChoice(element, 'pattern');
    },
    ids: ['pattern-value'],
  },
  {
    name: 'limit',
    stated: (element) => [
      ...(element.maxLength === undefined ? [] : [`maxLength ${element.maxLength}`]),
      ...(element.extension ?? []).flatMap(({ url, valueInteger }) =>
        url === `${coreBase}minLength` && valueInteger !== undefined ? [`minLength ${valueInteger}`] : [],
      ),
      ...[...choice(element, 'minValue'), ...choice(element, 'maxValue')].map(([key, value]) => `${key} ${JSON.stringify(value)}`),
    ],
    remove: (element, value) => {
      const name = value.slice(0, value.indexOf(' '));
      if (name === 'minLength') dropExtensions(element, ({ url }) => url === `${coreBase}minLength`);
      else Reflect.deleteProperty(element, name);
    },
    ids: ['min-length', 'max-length', 'min-value', 'max-value'],
  },
  {
    name: 'regex',
    stated: (element) =>
      [element, ...(element.type ?? [])].flatMap(({ extension = [] }) =>
        extension.flatMap(({ url, valueString }) => (url === `${coreBase}regex` && valueString !== undefined ? [valueString] : [])),
      ),
    remove: (element, value) => {
      for (const holder of [element, ...(element.type ?? [])])
        dropExtensions(holder, ({ url, valueString }) => url === `${coreBase}regex` && valueString === value);
    },
    ids: ['value-regex'],
  },
  {
    name: 'type',
    stated: ({ type }) => (type ? [type.map(({ code }) => code).join(' | ')] : []),
    remove: (element) => {
      delete element.type;
    },
    ids: ['type-not-allowed'],
  },
  {
    name: 'profile',
    stated: ({ type }) => (type ?? []).flatMap(({ profile }) => profile ?? []),
    remove: (element, value) => {
      for (const type of element.type ?? []) dropFrom(type, 'profile', value);
    },
    ids: ['profile-no-match'],
  },
  {
    name: 'target',
    stated: ({ type }) => (type ?? []).flatMap(({ targetProfile }) => targetProfile ?? []),
    remove: (element, value) => {
      for (const type of element.type ?? []) dropFrom(type, 'targetProfile', value);
    },
    ids: ['reference-target-profile', 'reference-target-type'],
  },
  {
    name: 'binding',
    stated: ({ binding }) =>
      binding?.valueSet === undefined || (binding.strength !== 'required' && binding.strength !== 'extensible')
        ? []
        : [`${binding.strength} ${binding.valueSet}`],
    remove: (element) => {
      delete element.binding;
    },
    ids: ['binding-required', 'binding-code-missing', 'binding-extensible'],
  },
  {
    name: 'additional binding',
    stated: ({ binding }) => [...new Set((binding?.extension ?? []).flatMap((extension) => additionalValueSet(extension) ?? []))],
    remove: ({ binding }, value) => {
      if (binding) dropExtensions(binding, (extension) => additionalValueSet(extension) === value);
    },
    ids: ['binding-required', 'binding-code-missing', 'binding-extensible', 'binding-max'],
  },
  {
    name: 'slicing',
    stated: ({ slicing }) => (slicing ? [slicing.rules] : []),
    remove: (element) => {
      delete element.slicing;
    },
    ids: ['slice-closed', 'slice-order', 'slice-open-at-end'],
  },
  {
    name: 'slice',
    stated: ({ sliceName }) => (sliceName === undefined ? [] : [sliceName]),
    remove: (element, _value, structure) => {
      dropSlice(structure, element.id ?? '');
    },
    ids: [],
  },
  {
    name: 'invariant',
    stated: ({ constraint }) => (constraint ?? []).map(({ key }) => key),
    remove: (element, value) => {
      element.constraint = (element.constraint ?? []).filter(({ key }) => key !== value);
    },
    ids: ['invariant-failed'],
  },
  {
    name: 'value',
    stated: ({ extension = [] }) => [...new Set(extension.flatMap(({ url }) => valueDemand.exec(url)?.[1] ?? []))],
    remove: (element, value) => {
      dropExtensions(element, ({ url }) => valueDemand.exec(url)?.[1] === value);
    },
    ids: ['value-missing', 'value-alternative-missing'],
  },
  {
    name: 'imposed',
    stated: ({ path }, { type, extension = [] }) =>
      path === type
        ? extension.flatMap(({ url, valueCanonical }) => (url === imposeUrl && valueCanonical !== undefined ? [valueCanonical] : []))
        : [],
    remove: (_element, value, structure) => {
      dropExtensions(structure, ({ url, valueCanonical }) => url === imposeUrl && valueCanonical === value);
    },
    ids: [],
  },
  {
    name: 'context',
    stated: ({ path }, { type, context }) => (path === type ? (context ?? []).map(({ expression }) => expression) : []),
    // Without a context an extension may stand anywhere.
    remove: (_element, _value, structure) => {
      delete structure.context;
    },
    ids: ['extension-context'],
  },
];

/** The value set of an additional binding that demands something of data. */
function additionalValueSet({ url, extension = [] }: Extension): string | undefined {
  const purpose = extension.find((part) => part.url === 'purpose')?.valueCode;
  const demands =
    /(additional-binding|binding\.additional)$/.test(url) && (purpose === 'required' || purpose === 'maximum' || purpose === 'extensible');
  return demands ? extension.find((part) => part.url === 'valueSet')?.valueCanonical : undefined;
}

/** The properties of a choice of ElementDefinition: `fixedUri` for `fixed`. */
function choice(element: ElementDefinition, prefix: string): [string, unknown][] {
  return Object.entries(element).filter(([key]) => key.startsWith(prefix) && /^[A-Z]/.test(key.slice(prefix.length)));
}

function removeChoice(element: ElementDefinition, prefix: string): void {
  for (const [key] of choice(element, prefix)) Reflect.deleteProperty(element, key);
}

function dropFrom(type: ElementDefinitionType, key: 'profile' | 'targetProfile', value: string): void {
  const left = type[key]?.filter((canonical) => canonical !== value) ?? [];
  if (left.length > 0) type[key] = left;
  else delete type[key];
}

function dropExtensions(holder: Pick<Element, 'extension'>, isMeant: (extension: Extension) => boolean): void {
  const left = holder.extension?.filter((extension) => !isMeant(extension)) ?? [];
  if (left.length > 0) holder.extension = left;
  else delete holder.extension;
}

/** A slice, and all that is said of what is in it. */
function dropSlice(structure: StructureDefinition, id: string): void {
  const { differential } = structure;
  if (differential)
    differential.element = differential.element.filter(
      (element) => element.id !== id && !element.id?.startsWith(`${id}.`) && !element.id?.startsWith(`${id}/`),
    );
}
