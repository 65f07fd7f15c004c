import type { FhirResource } from 'fhir/r4.js';
import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { Finding } from '../../finding/finding.js';
import { languages } from '../../finding/message.js';
import { render } from '../../finding/render.js';
import { layered } from '../../definitions/layered.js';
import { memoryDefinitions } from '../../definitions/memory.js';
import { core, corePlans } from '../../plan/testing/core.js';
import { PlanBuilder } from '../../plan/builder.js';
import { localTerminology } from '../../terminology/open.js';
import type { Terminology } from '../../terminology/terminology.js';
import { Validator, type ValidatorOptions } from '../validator.js';

/** A validator in a test, and what it says in few words. */
export interface TestValidator {
  readonly faults: readonly DefinitionFault[];
  /** Every finding, each rendered in every language on the way: an unfilled placeholder is an error of the test. */
  findings(resource: unknown, ...profiles: readonly string[]): Finding[];
  /**
   * `id expression` of each finding, with `(key)` after the id where a rule has one. Best practice and everything
   * else that is information is left out.
   */
  said(resource: unknown, ...profiles: readonly string[]): string[];
}

/** A validator over the real R4 core and these definitions. `terminology` stands in for the local one where it is given. */
export function validatorFor(...definitions: readonly FhirResource[]): TestValidator {
  return validatorWith({}, ...definitions);
}

/** The same, with options of its own. */
export function validatorWith(
  options: Partial<ValidatorOptions> & { readonly terminology?: Terminology },
  ...definitions: readonly FhirResource[]
): TestValidator {
  const all = layered(memoryDefinitions(definitions), core);
  const validator = new Validator({
    plans: new PlanBuilder(all, corePlans),
    terminology: localTerminology(all),
    published: (canonical) => all.published(canonical),
    now: () => new Date('2026-04-01T12:00:00Z'),
    ...options,
  });
  const findings = (resource: unknown, ...profiles: readonly string[]): Finding[] => {
    const found = validator.validate(resource, { profiles });
    found.forEach(requireFilled);
    return found;
  };
  return {
    get faults() {
      return validator.faults;
    },
    findings,
    said: (resource, ...profiles) =>
      findings(resource, ...profiles)
        .filter(({ severity }) => severity !== 'information')
        .map(shortly),
  };
}

/** `id expression`, or `id(rule) expression`. */
export function shortly({ id, rule, expression }: Finding): string {
  return `${id}${rule === undefined ? '' : `(${rule})`} ${expression}`;
}

function requireFilled(finding: Finding): void {
  for (const language of languages) {
    const text = render({ id: finding.id, params: Object.fromEntries(Object.keys(finding.params).map((name) => [name, ''])) }, language);
    if (/\{\w+\}/.test(text)) throw new Error(`${finding.id} has a placeholder that nothing fills: ${text}`);
  }
}
