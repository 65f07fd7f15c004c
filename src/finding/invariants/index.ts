import { dkCoreTexts } from './dk-core.js';
import { bundleTexts } from './fhir-bundle.js';
import { datatypeTexts, moneyQuantityTexts, simpleQuantityTexts } from './fhir-datatypes.js';
import { resourceTexts } from './fhir-resources.js';
import { timingTexts } from './fhir-timing.js';
import type { InvariantText, InvariantTexts } from './invariant-text.js';
import { carePlanTexts, encounterTexts } from './ltt.js';

export type { InvariantText } from './invariant-text.js';

const fhirTypes = 'http://hl7.org/fhir/StructureDefinition/';
const dkCore = 'http://hl7.dk/fhir/core/StructureDefinition/';
const ltt = 'http://fhir.kl.dk/ltt/StructureDefinition/';

/** FHIR's own types state these; a Plan names no canonical for them. */
const byFhir: InvariantTexts = { ...bundleTexts, ...resourceTexts, ...datatypeTexts, ...timingTexts };

/** The texts of profiles, by canonical. A key alone is not enough: another guide may use it with another meaning. */
const byProfile: Readonly<Record<string, InvariantTexts>> = {
  [`${fhirTypes}SimpleQuantity`]: simpleQuantityTexts,
  [`${fhirTypes}MoneyQuantity`]: moneyQuantityTexts,
  ...Object.fromEntries(Object.entries(dkCoreTexts).map(([id, texts]) => [`${dkCore}${id}`, texts])),
  [`${ltt}klgateway-ltt-care-plan`]: carePlanTexts,
  [`${ltt}klgateway-ltt-encounter`]: encounterTexts,
};

/**
 * The text of the invariant with this key.
 * @param by the canonical of the profile that states it; undefined for FHIR's own types
 */
export function invariantText(key: string, by: string | undefined): InvariantText | undefined {
  const texts = by === undefined ? byFhir : Object.hasOwn(byProfile, by) ? byProfile[by] : undefined;
  return texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** An invariant that has a text, and who states it. */
export interface ExplainedInvariant extends InvariantText {
  readonly key: string;
  /** A profile's canonical; undefined for FHIR's own types. */
  readonly by: string | undefined;
}

/** Every invariant that has a text: the guide's first, FHIR's last. */
export function explainedInvariants(): ExplainedInvariant[] {
  const groups: [string | undefined, InvariantTexts][] = [...Object.entries(byProfile).reverse(), [undefined, byFhir]];
  return groups.flatMap(([by, texts]) => Object.entries(texts).map(([key, text]) => ({ key, by, ...text })));
}
