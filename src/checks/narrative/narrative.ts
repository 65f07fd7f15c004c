import type { ValueCheck } from '../value-check.js';
import { shown } from '../value/format.js';
import { languageOfResource } from './control.js';
import { checkLanguage, checkSections } from './language.js';
import { NarrativeFaults } from './narrative-faults.js';
import { readNarrative } from './read-narrative.js';

/** Narrative.div: XHTML that is well-formed, only formats, does nothing, says something, and whose links lead somewhere (txt-1, txt-2). */
export const narrativeCheck: ValueCheck = (value, _extra, at) => {
  if (typeof value !== 'string') return;
  const faults = new NarrativeFaults();
  const narrative = readNarrative(value, faults);
  for (const id of narrative.targets) {
    if (!narrative.anchors.has(id) && !at.isAnchor(id)) faults.add('narrative-link-unresolved', { link: shown(`#${id}`), id: shown(id) });
  }
  checkSections(narrative, faults);
  // The narrative of a part (Composition.section.text) may be in another language.
  const language = /^[^.]+\.text\.div$/.test(at.label) ? languageOfResource(at) : undefined;
  if (language !== undefined) checkLanguage(narrative, language, faults);
  for (const { id, params } of faults.list)
    at.report(id, params as never, id === 'narrative-declaration' ? { severity: at.policy.onlyHl7Allows } : {});
};

/** Does a text obey FHIR's rules for narratives? What FHIRPath's htmlChecks() asks. */
export function isSoundNarrative(xhtml: string): boolean {
  return readNarrative(xhtml).faults.every(({ id }) => id === 'narrative-id-repeated' || id === 'narrative-link-scheme');
}
