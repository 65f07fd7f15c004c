import type { JsonObject } from '../../fhir/json.js';
import { readTime } from '../time/time-span.js';
import { objectOf, textOf } from '../view/json.js';
import { contentDigest } from './digest.js';
import type { VersionFacts } from './facts.js';
import type { Shared } from './shared.js';

/** What one version of a resource says. @param dependsOn ids of the resources that it refers to */
export function versionOf(resource: JsonObject, dependsOn: readonly string[], shared: Shared): VersionFacts {
  return {
    updated: updatedSeconds(resource),
    content: contentDigest(resource),
    dependsOn: dependsOn.length === 0 ? none : shared.value(`depends ${dependsOn.join(' ')}`, dependsOn),
  };
}

const none: readonly string[] = [];

/** So many seconds of a whole number that takes no memory of its own are counted from here: 1 January 2000. */
const epoch = 946_684_800;

/** When a resource was last changed, in seconds since 2000: whole numbers of that size take no memory of their own. */
function updatedSeconds({ meta }: JsonObject): number | undefined {
  const text = textOf(objectOf(meta).lastUpdated);
  const span = text === undefined ? undefined : readTime(text);
  return span === undefined ? undefined : Math.floor(span.first / 1000) - epoch;
}

/** The moment that so many seconds since 2000 are, in UTC. */
export function updatedText(seconds: number): string {
  return new Date((seconds + epoch) * 1000).toISOString().replace('.000', '');
}
