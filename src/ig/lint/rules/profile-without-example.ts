import { isObject } from '../../../fhir/json.js';
import { lintRule } from '../rule.js';

export const profileWithoutExample = lintRule({
  meta: {
    id: 'lint-profile-without-example',
    severity: 'information',
    title: 'Every profile of a resource has an example',
    about:
      'An example shows implementers what conforms, and shows that something can conform. IG Publisher reports profiles without one. Abstract profiles need none.',
    messages: { none: 'No example of the guide claims the profile {profile}' },
    example: { wrong: 'a profile that no instance is InstanceOf', right: 'Instance: AContact\nInstanceOf: MyEncounter\nUsage: #example' },
  },
  check(guide, found) {
    const claimed = new Set(guide.resources.filter(({ isExample }) => isExample).flatMap(({ resource }) => claimsIn(resource)));
    for (const { definition, linted } of guide.structures) {
      if (
        definition.derivation !== 'constraint' ||
        definition.kind !== 'resource' ||
        definition.abstract === true ||
        claimed.has(definition.url)
      )
        continue;
      const isBase = guide.structures.some(
        (other) => other.definition.baseDefinition === definition.url && claimed.has(other.definition.url),
      );
      if (!isBase) found('none', { resource: linted, path: [] }, { profile: definition.name });
    }
  },
});

/** The profiles that a resource and those inside it claim. */
function claimsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(claimsIn);
  if (!isObject(value)) return [];
  const profiles: unknown = isObject(value['meta']) ? value['meta']['profile'] : undefined;
  const own = Array.isArray(profiles)
    ? profiles.flatMap((profile: unknown) => (typeof profile === 'string' ? (profile.split('|', 1)[0] ?? []) : []))
    : [];
  return [...own, ...Object.values(value).flatMap(claimsIn)];
}
