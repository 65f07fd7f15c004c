import { shortName, splitCanonical } from '../../../fhir/canonical.js';
import { isObject } from '../../../fhir/json.js';
import type { ValueCheck } from '../../value-check.js';
import { objectOf, objectsOf, textOf } from '../../value/members.js';
import { checkBase } from './base.js';
import { checkContexts } from './contexts.js';
import { ElementsCheck } from './elements.js';
import { checkExtensionUrl } from './extension-url.js';
import { checkObligations } from './obligations.js';
import type { StructureView } from './structure-view.js';

/**
 * A StructureDefinition as data: what it says must fit to what it derives from, and to itself
 * (http://hl7.org/fhir/R4/structuredefinition.html).
 */
export const structureDefinitionCheck: ValueCheck = (value, _extra, at) => {
  if (!isObject(value)) return;
  const baseDefinition = textOf(value, 'baseDefinition');
  const base = baseDefinition === undefined ? undefined : at.plan(baseDefinition);
  const view: StructureView = {
    resource: value,
    url: splitCanonical(textOf(value, 'url') ?? '').url,
    type: shortName(textOf(value, 'type') ?? ''),
    isConstraint: value['derivation'] === 'constraint',
    base,
    at,
  };
  if (baseDefinition !== undefined && base === undefined)
    at.report('definition-base-unverified', { base: baseDefinition }, { below: ['baseDefinition'] });
  checkContexts(view);
  if (base) checkBase(view, base);
  checkExtensionUrl(view);
  checkObligations(view);
  for (const list of ['differential', 'snapshot'] as const) {
    const elements = objectOf(value, list);
    if (elements) new ElementsCheck(view, list).check(objectsOf(elements, 'element'));
  }
};
