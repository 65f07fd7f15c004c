import { lintRule } from '../rule.js';

export const canonicalUrl = lintRule({
  meta: {
    id: 'lint-canonical-url',
    severity: 'warning',
    title: "A canonical is made of the guide's base, the resource type and the id",
    about:
      'IG Publisher requires [base]/[type]/[id] and reports an error otherwise, and a server that hosts the guide answers at that address.',
    messages: { differs: 'The canonical is {found}; IG Publisher expects {expected}' },
    example: { wrong: '* ^url = "http://example.dk/StructureDefinition/min-profil"   // Id: my-profile', right: 'Id: min-profil' },
  },
  check(guide, found) {
    for (const linted of guide.resources) {
      const { resourceType, id, url } = linted.resource;
      if (
        linted.isExample ||
        guide.canonical === undefined ||
        typeof url !== 'string' ||
        typeof id !== 'string' ||
        resourceType === 'ImplementationGuide'
      )
        continue;
      const expected = `${guide.canonical}/${String(resourceType)}/${id}`;
      // Code systems and value sets may keep the canonical of a body that owns them.
      if (url !== expected && (resourceType === 'StructureDefinition' || url.startsWith(`${guide.canonical}/`)))
        found('differs', { resource: linted, path: ['url'] }, { found: url, expected });
    }
  },
});
