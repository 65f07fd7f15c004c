import { objectsOf, type ChoiceValue } from '../../value/members.js';
import type { CheckContext } from '../../contract.js';
import type { DefinitionAccess } from '../../definition-access.js';
import { codeOfType } from './types.js';
import type { ElementView } from './element-view.js';

/** Types whose values a binding can be about (http://hl7.org/fhir/R4/terminologies.html#4.1). */
const bindable =
  'string uri code oid url uuid Age CodeableConcept Coding Distance Duration Quantity Range Extension MoneyQuantity SimpleQuantity';
/** Types with a length in characters. */
const measurable = 'integer decimal instant string uri date dateTime time canonical code id markdown oid positiveInt unsignedInt url uuid';
/** Types whose values have an order. */
const ordered =
  'integer decimal instant date dateTime time positiveInt unsignedInt Age Count Distance Duration Money Quantity MoneyQuantity SimpleQuantity';
const referring = 'canonical Reference';

/** What an ElementDefinition may say only of some types. */
const characteristics: readonly { readonly part: string; readonly types: ReadonlySet<string> }[] = [
  { part: 'binding', types: new Set(bindable.split(' ')) },
  { part: 'maxLength', types: new Set(measurable.split(' ')) },
  { part: 'minValue', types: new Set(ordered.split(' ')) },
  { part: 'maxValue', types: new Set(ordered.split(' ')) },
];
const targets: ReadonlySet<string> = new Set(referring.split(' '));

/** Bindings, lengths, limits and targets stand where a type can have them. An element of several types needs one that can. */
export function checkCharacteristics({ definition, path, report, view: { at } }: ElementView): void {
  const types = objectsOf(definition, 'type');
  const codes = path.includes('.') ? types.flatMap(({ item }) => codeOfType(item) ?? []) : [path];
  if (codes.length > 0 && codes.some((code) => isKnown(code, at))) {
    for (const { part, types: able } of characteristics) {
      const key = Object.keys(definition).find((name) => name === part || (part.endsWith('Value') && isChoice(name, part)));
      if (key !== undefined && !codes.some((code) => able.has(code)))
        report('definition-part-not-of-type', { path, part, type: codes.join(', ') }, key);
    }
  }
  for (const { item, index } of types) {
    const code = codeOfType(item);
    if (code !== undefined && Object.hasOwn(item, 'targetProfile') && isKnown(code, at) && !targets.has(code)) {
      report('definition-part-not-of-type', { path, part: 'targetProfile', type: code }, 'type', index, 'targetProfile');
    }
  }
}

function isKnown(code: string, at: CheckContext & DefinitionAccess): boolean {
  return at.typePlan(code) !== undefined;
}

/** Is it the JSON name of a choice with this stem, `minValueDate`? */
export function isChoice(name: ChoiceValue['key'], stem: string): boolean {
  return name.startsWith(stem) && /^[A-Z]/.test(name.slice(stem.length));
}
