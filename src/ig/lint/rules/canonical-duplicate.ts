import { lintRule } from '../rule.js';

export const canonicalDuplicate = lintRule({
  meta: {
    id: 'lint-canonical-duplicate',
    severity: 'error',
    title: 'Each canonical and each id belongs to one resource of a guide',
    about:
      'Of two definitions with one canonical, tools use one and ignore the other, and not all the same. Two resources of one type with one id cannot be published on one server.',
    messages: {
      canonical: 'The canonical {canonical} also belongs to {other}',
      id: 'The id {id} also belongs to another resource of this type',
    },
    example: { wrong: '* ^url = "http://example.dk/StructureDefinition/a"   // in two profiles', right: 'a url of its own for each' },
  },
  check(guide, found) {
    const canonicals = new Map<string, string>();
    const ids = new Set<string>();
    for (const linted of guide.resources) {
      const { resourceType, id, url, version } = linted.resource;
      const label = `${String(resourceType)}/${String(id)}`;
      if (typeof url === 'string' && !linted.isExample) {
        const canonical = typeof version === 'string' ? `${url}|${version}` : url;
        const other = canonicals.get(canonical);
        if (other !== undefined) found('canonical', { resource: linted, path: ['url'] }, { canonical, other });
        else canonicals.set(canonical, label);
      }
      if (typeof id === 'string') {
        if (ids.has(label)) found('id', { resource: linted, path: ['id'] }, { id: label });
        ids.add(label);
      }
    }
  },
});
