import { splitCanonical } from '../../finding/canonical.js';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import { PlanBuilder } from '../../plan/builder.js';
import type { PlanSource } from '../../plan/source.js';
import { withCommonKnowledge } from '../../terminology/base-source.js';
import { definitionsSource } from '../../terminology/definitions-source.js';
import { Expander } from '../../terminology/expansion/expander.js';
import { layeredSources, type TerminologySource } from '../../terminology/source.js';
import type { Change } from './change.js';
import { compareCodeSystems, compareExpansions } from './compare-codes.js';
import { comparePlans } from './compare-plans.js';

/** What both versions build on: FHIR's own Plans and terminology. */
export interface CommonGround {
  readonly plans: PlanSource;
  readonly terminology: TerminologySource;
}

/** What two versions of a guide demand differently: profiles, then value sets, then code systems, each in the order of their canonicals. */
export function compareGuides(before: ListableDefinitions, after: ListableDefinitions, ground: CommonGround): Change[] {
  return [...profiles(before, after, ground), ...valueSets(before, after, ground), ...codeSystems(before, after)];
}

function profiles(before: ListableDefinitions, after: ListableDefinitions, ground: CommonGround): Change[] {
  const [then, now] = [before, after].map((definitions) => new PlanBuilder(definitions, ground.plans)) as [PlanBuilder, PlanBuilder];
  return pairs([...before.structures()], [...after.structures()], 'profile', (url) => {
    const [was, is] = [then.get(url), now.get(url)];
    return was === undefined || is === undefined ? [] : comparePlans({ plan: was, plans: then }, { plan: is, plans: now });
  });
}

function valueSets(before: ListableDefinitions, after: ListableDefinitions, ground: CommonGround): Change[] {
  const [then, now] = [before, after].map((definitions) => new Expander(withCommonKnowledge(layeredSources(definitionsSource(definitions), ground.terminology)))) as [Expander, Expander];
  return pairs([...before.valueSets()], [...after.valueSets()], 'value set', (url) => {
    const [was, is] = [then.expansion(url), now.expansion(url)];
    return was === undefined || is === undefined ? [] : compareExpansions(url, was, is);
  });
}

function codeSystems(before: ListableDefinitions, after: ListableDefinitions): Change[] {
  return pairs([...before.codeSystems()], [...after.codeSystems()], 'code system', (url) => {
    const [was, is] = [before.codeSystem(url), after.codeSystem(url)];
    return was === undefined || is === undefined ? [] : compareCodeSystems(was, is);
  });
}

/** What only one side has, and what `compare` says of what both have. */
function pairs(before: readonly { readonly url?: string | undefined }[], after: readonly { readonly url?: string | undefined }[], what: string, compare: (url: string) => Change[]): Change[] {
  const urls = (list: typeof before): Set<string> => new Set(list.flatMap(({ url }) => (url === undefined ? [] : [splitCanonical(url).url])));
  const [then, now] = [urls(before), urls(after)];
  return [...new Set([...then, ...now])].sort().flatMap((definition): Change[] => {
    if (!now.has(definition)) return [{ definition, aspect: what, effect: 'other', before: 'was there' }];
    if (!then.has(definition)) return [{ definition, aspect: what, effect: 'other', after: 'new' }];
    return compare(definition);
  });
}
