import { bundleCheck } from './bundle/bundle.js';
import { documentCheck } from './bundle/document.js';
import { bundleLinksCheck } from './bundle/links.js';
import { searchSetCheck } from './bundle/search-set.js';
import { stylesheetCheck } from './bundle/stylesheet.js';
import { codingCheck } from './type/coding.js';
import { attachmentCheck } from './type/attachment.js';
import { codingSystemCheck } from './type/coding-system.js';
import { elementIdCheck } from './type/element-id.js';
import { identifierCheck } from './type/identifier.js';
import { containedIdsCheck } from './type/contained-ids.js';
import { languageTagCheck } from './type/language-tag.js';
import { resourceIdCheck } from './type/resource-id.js';
import { unitCheck } from './type/unit.js';
import { extensionRepeatedCheck } from './type/extension-repeated.js';
import { searchParameterCheck } from './conformance/search-parameter.js';
import { structureDefinitionCheck } from './conformance/structure/structure-definition.js';
import { codeSystemCheck } from './conformance/terminology/code-system.js';
import { conceptMapCheck } from './conformance/terminology/concept-map.js';
import { valueSetCheck } from './conformance/terminology/value-set.js';
import { questionnaireCheck } from './questionnaire/questionnaire.js';
import { questionnaireResponseCheck } from './questionnaire/response.js';
import type { ValueCheck } from './value-check.js';

/** Rules that FHIR states in prose for a whole type, by type name. */
export const typeChecks: ReadonlyMap<string, readonly ValueCheck[]> = new Map<string, readonly ValueCheck[]>([
  ['Attachment', [attachmentCheck]],
  ['Bundle', [bundleCheck, bundleLinksCheck, stylesheetCheck, searchSetCheck, documentCheck]],
  ['Coding', [codingSystemCheck, codingCheck]],
  ['Identifier', [identifierCheck]],
  ['Questionnaire', [questionnaireCheck]],
  ['QuestionnaireResponse', [questionnaireResponseCheck]],
  ['CodeSystem', [codeSystemCheck]],
  ['ConceptMap', [conceptMapCheck]],
  ['SearchParameter', [searchParameterCheck]],
  ['StructureDefinition', [structureDefinitionCheck]],
  ['ValueSet', [valueSetCheck]],
  ...['Quantity', 'Age', 'Count', 'Distance', 'Duration'].map((type) => [type, [unitCheck]] as const),
]);

/** What holds for every object, a resource or an element. */
export const objectChecks: readonly ValueCheck[] = [extensionRepeatedCheck];

/** What holds for every resource. */
export const resourceChecks: readonly ValueCheck[] = [resourceIdCheck, languageTagCheck, containedIdsCheck];

/** What holds for every object that is an element, not a resource. */
export const nestedObjectChecks: readonly ValueCheck[] = [elementIdCheck];
