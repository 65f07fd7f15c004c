import { isObject } from '../fhir/json.js';
import type { Guide } from './guide.js';
import { claims } from './view/claims.js';

/** The guide whose report or delivery a document claims to be; the first one, where it claims to be none of them. */
export function chooseGuide<G extends { readonly guide: Guide }>(guides: readonly G[], root: unknown): G | undefined {
  const [usual] = guides;
  if (guides.length < 2 || !isObject(root)) return usual;
  return (
    guides.find(
      ({ guide: { profiles } }) => claims(root, profiles.report) || (profiles.delivery !== undefined && claims(root, profiles.delivery)),
    ) ?? usual
  );
}
