import { objectsOf } from '../../value/members.js';
import { primitiveFormats } from '../../value/index.js';
import { isChoice } from './characteristics.js';
import { codeOfType } from './types.js';
import type { ElementView } from './element-view.js';

/**
 * What a snapshot may not say of the root of a profile, of the root of a type, and of the elements of a type
 * (http://hl7.org/fhir/R4/elementdefinition.html#interpretation).
 */
const notAtRootOfProfile = [
  'sliceName',
  'slicing',
  'requirements',
  'nameReference',
  'defaultValue',
  'meaningWhenMissing',
  'fixed',
  'pattern',
  'example',
  'minValue',
  'maxValue',
  'maxLength',
];
const notAtRootOfType = [
  'sliceName',
  'slicing',
  'requirements',
  'nameReference',
  'defaultValue',
  'fixed',
  'pattern',
  'example',
  'minValue',
  'maxValue',
];
const notInType = ['sliceName', 'fixed', 'pattern', 'minValue', 'maxValue'];

/** The parts of an ElementDefinition that have no place where they stand, and those that a snapshot needs. */
export function checkParts(element: ElementView): void {
  const { definition, path, inSnapshot, view, report } = element;
  const isRoot = !path.includes('.');
  if (!inSnapshot) {
    if (isRoot && Object.hasOwn(definition, 'slicing')) report('definition-part-not-allowed', { path, part: 'slicing' }, 'slicing');
    if (view.isConstraint && Object.hasOwn(definition, 'meaningWhenMissing') && path !== 'Extension' && !path.endsWith('.extension'))
      report('definition-part-not-allowed', { path, part: 'meaningWhenMissing' }, 'meaningWhenMissing');
    return;
  }
  const refused = view.isConstraint ? (isRoot ? notAtRootOfProfile : []) : isRoot ? notAtRootOfType : notInType;
  for (const part of refused) {
    const key = Object.keys(definition).find((name) => name === part || isChoice(name, part));
    if (key !== undefined) report('definition-part-not-allowed', { path, part }, key);
  }
  if (isRoot) return;
  if (!view.isConstraint)
    for (const part of ['min', 'max']) if (!Object.hasOwn(definition, part)) report('definition-part-missing', { path, part });
  checkValues(element);
}

/** A snapshot states the types of each element, and prescribed values are of one of them. */
function checkValues({ definition, path, report }: ElementView): void {
  const codes = objectsOf(definition, 'type').flatMap(({ item }) => codeOfType(item) ?? []);
  if (codes.length === 0) {
    if (!Object.hasOwn(definition, 'contentReference')) report('definition-part-missing', { path, part: 'type' });
    return;
  }
  for (const part of ['defaultValue', 'fixed', 'pattern']) {
    const key = Object.keys(definition).find((name) => isChoice(name, part));
    if (key === undefined) continue;
    const type = typeOf(key.slice(part.length));
    if (!codes.includes(type) && !codes.some((code) => code.startsWith('http://hl7.org/fhirpath/')))
      report('definition-value-type', { path, part, type, allowed: codes.join(', ') }, key);
  }
}

/** The type that a JSON name of a choice ends in: `Uri` is uri, `Quantity` is Quantity. */
function typeOf(ending: string): string {
  const lower = ending.charAt(0).toLowerCase() + ending.slice(1);
  return primitiveFormats.has(lower) ? lower : ending;
}
