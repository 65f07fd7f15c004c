import { lintRule } from '../rule.js';

const described = new Set([
  'StructureDefinition',
  'ValueSet',
  'CodeSystem',
  'ConceptMap',
  'SearchParameter',
  'OperationDefinition',
  'CapabilityStatement',
]);

export const descriptionMissing = lintRule({
  meta: {
    id: 'lint-description-missing',
    severity: 'warning',
    title: 'Every definition has a title and a description',
    about:
      'The title is the heading of the published page, and the description is all that most readers see of a definition. IG Publisher reports a missing description.',
    messages: {
      description: 'The {type} has no description',
      title: 'The {type} has no title',
    },
    example: {
      wrong: 'Profile: MinProfil\nParent: Patient',
      right: 'Profile: MinProfil\nParent: Patient\nTitle: "Borger"\nDescription: "The citizen that is reported on"',
    },
  },
  check(guide, found) {
    for (const linted of guide.resources) {
      const { resourceType, description, title } = linted.resource;
      if (linted.isExample || !described.has(String(resourceType))) continue;
      if (typeof description !== 'string' || description.trim() === '')
        found('description', { resource: linted, path: [] }, { type: String(resourceType) });
      if (typeof title !== 'string' || title.trim() === '') found('title', { resource: linted, path: [] }, { type: String(resourceType) });
    }
  },
});
