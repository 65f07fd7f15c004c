import { splitCanonical } from '../../fhir/canonical.js';
import type { Definitions, ListableDefinitions } from '../../definitions/definitions.js';
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

/** One version of a guide. */
export interface GuideVersion {
  /** Its own definitions: these are compared. */
  readonly own: ListableDefinitions;
  /** The same with those of the packages it builds on. */
  readonly all: Definitions;
}

/** What two versions of a guide demand differently: profiles, then value sets, then code systems, each in the order of their canonicals. */
export function compareGuides(before: GuideVersion, after: GuideVersion, ground: CommonGround): Change[] {
  return [...profiles(before, after, ground), ...valueSets(before, after, ground), ...codeSystems(before, after)];
}

function profiles(before: GuideVersion, after: GuideVersion, ground: CommonGround): Change[] {
  const [then, now] = [new PlanBuilder(before.all, ground.plans), new PlanBuilder(after.all, ground.plans)];
  return pairs(before.own.structures(), after.own.structures(), 'profile', (url) => {
    const [was, is] = [then.get(url), now.get(url)];
    return was === undefined || is === undefined ? [] : comparePlans({ plan: was, plans: then }, { plan: is, plans: now });
  });
}

function valueSets(before: GuideVersion, after: GuideVersion, ground: CommonGround): Change[] {
  const expander = ({ all }: GuideVersion): Expander =>
    new Expander(withCommonKnowledge(layeredSources(definitionsSource(all), ground.terminology)));
  const [then, now] = [expander(before), expander(after)];
  return pairs(before.own.valueSets(), after.own.valueSets(), 'value set', (url) => {
    const [was, is] = [then.expansion(url), now.expansion(url)];
    return was === undefined || is === undefined ? [] : compareExpansions(url, was, is);
  });
}

function codeSystems(before: GuideVersion, after: GuideVersion): Change[] {
  return pairs(before.own.codeSystems(), after.own.codeSystems(), 'code system', (url) => {
    const [was, is] = [before.own.codeSystem(url), after.own.codeSystem(url)];
    return was === undefined || is === undefined ? [] : compareCodeSystems(was, is);
  });
}

/** What only one side has, and what `compare` says of what both have. */
function pairs(before: Iterable<Named>, after: Iterable<Named>, what: string, compare: (url: string) => Change[]): Change[] {
  const urls = (list: Iterable<Named>): Set<string> =>
    new Set([...list].flatMap(({ url }) => (url === undefined ? [] : [splitCanonical(url).url])));
  const [then, now] = [urls(before), urls(after)];
  return [...new Set([...then, ...now])].sort().flatMap((definition): Change[] => {
    if (!now.has(definition)) return [{ definition, aspect: what, effect: 'other', before: 'was there' }];
    if (!then.has(definition)) return [{ definition, aspect: what, effect: 'other', after: 'new' }];
    return compare(definition);
  });
}

interface Named {
  readonly url?: string | undefined;
}
