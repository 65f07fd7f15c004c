import { splitCanonical } from '../../../fhir/canonical.js';
import type { JsonObject } from '../../../fhir/json.js';
import { extensionValues, objectsOf, textOf } from '../../value/members.js';
import type { StructureView } from './structure-view.js';

const core = 'http://hl7.org/fhir/StructureDefinition/';
const tools = 'http://hl7.org/fhir/tools/StructureDefinition/';
const inherits = [`${core}inherit-obligations`, `${tools}inherit-obligations`];
const flags = [`${core}obligation-profile`, `${tools}obligation-profile`];

/** Obligations are taken over from profiles that are marked as obligation profiles, and that have the same base. */
export function checkObligations({ resource, at }: StructureView): void {
  const base = textOf(resource, 'baseDefinition');
  for (const { item, index } of objectsOf(resource, 'extension')) {
    const { url } = item;
    if (typeof url !== 'string' || !inherits.includes(url)) continue;
    const below = ['extension', index];
    const profile = Object.entries(item).find(([key]) => key.startsWith('value'))?.[1];
    if (typeof profile !== 'string') continue;
    const content = at.canonical(profile)?.content;
    if (content === undefined) continue;
    if (!isObligationProfile(content)) at.report('definition-obligation-profile', { profile }, { below });
    else if (splitCanonical(textOf(content, 'baseDefinition') ?? '').url !== splitCanonical(base ?? '').url) {
      at.report(
        'definition-obligation-base',
        { profile, found: textOf(content, 'baseDefinition') ?? '–', expected: base ?? '–' },
        { below },
      );
    }
  }
}

function isObligationProfile(profile: JsonObject): boolean {
  return flags.some((url) => extensionValues(profile, url).includes(true));
}
