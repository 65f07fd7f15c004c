import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore, type CoreDefinitions } from '../../definitions/core.js';
import { MemoryDefinitions } from '../../definitions/memory.js';
import { PlanBuilder } from '../builder.js';
import { cloneElement } from '../clone.js';
import { elementIds } from '../element-id.js';
import type { ElementPlan, Plan } from '../plan.js';
import { findElement } from './find-element.js';

/** Published snapshots are not ours: what differentials merge into must say the same as they do, element by element. */
describe('Plans agree with the published snapshots of R4', () => {
  let core: CoreDefinitions;
  let builder: PlanBuilder;

  beforeAll(() => {
    core = loadCore();
    const memory = new MemoryDefinitions();
    for (const structure of core.structures) memory.add(structure, 'core');
    builder = new PlanBuilder(memory);
  });

  const differencesOf = (structures: readonly StructureDefinition[]): { compared: number; differences: string[] } => {
    const differences: string[] = [];
    let compared = 0;
    for (const structure of structures) {
      const plan = builder.get(structure.url);
      if (!plan) throw new Error(`no Plan for ${structure.url}`);
      const elements = structure.snapshot?.element ?? [];
      elementIds(elements).forEach((id, i) => {
        const published = elements[i];
        if (!published || i === 0) return;
        compared++;
        const own = find(plan, id, builder);
        if (own === 'prohibited') return;
        if (!own) differences.push(`${id}: missing`);
        else differences.push(...compare(own, published, structure.kind === 'primitive-type'));
      });
    }
    return { compared, differences };
  };

  it('for every resource and datatype, whose differentials define them', () => {
    const { compared, differences } = differencesOf(core.structures.filter((structure) => structure.derivation !== 'constraint'));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
  });

  it('for the profiles of the specification, but for slips in their snapshots', () => {
    const { compared, differences } = differencesOf(
      core.structures.filter((structure) => structure.derivation === 'constraint' && structure.type !== 'Extension'),
    );
    expect(compared).toBeGreaterThan(1500);
    // The units of vital signs, required of any component by mistake (features/published-slips.ts).
    const slips = differences.filter((difference) =>
      difference.includes('"extensible","http://hl7.org/fhir/ValueSet/ucum-vitals-common|4.0.1"'),
    );
    expect(slips.length).toBeGreaterThan(0);
    expect(differences.filter((difference) => !slips.includes(difference))).toEqual([
      // The snapshot repeats the base's value set; the differential names one of its own.
      'Provenance.agent:Author.type binding: ["extensible","http://hl7.org/fhir/ValueSet/provenance-history-agent-type"] and not ["extensible","http://hl7.org/fhir/ValueSet/provenance-agent-type"]',
      // valueQuantity and its like, where the choice is narrowed to that type: the snapshot puts the cardinality on a slice that takes
      // every value.
      'Observation.effective[x] min: 1 and not 0',
      'Observation.value[x] min: 1 and not 0',
      'Observation.value[x] max: "0" and not "1"',
      // The differential states no max; the extension's own definition, which the snapshot does not look at, allows it once.
      'Composition.extension:versionNumber max: "1" and not "*"',
    ]);
  });

  it('for the extensions of the specification', () => {
    const { compared, differences } = differencesOf(
      core.structures.filter((structure) => structure.derivation === 'constraint' && structure.type === 'Extension'),
    );
    expect(compared).toBeGreaterThan(1500);
    expect(differences).toEqual([]);
  });
});

const find = (plan: Plan, id: string, plans: PlanBuilder): ElementPlan | 'prohibited' | undefined =>
  findElement(cloneElement(plan.root, plan.root.id), id, plans);

function compare(own: ElementPlan, published: ElementDefinition, isPrimitive: boolean): string[] {
  const differences: string[] = [];
  const check = (what: string, ours: unknown, theirs: unknown): void => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      differences.push(`${published.id ?? published.path} ${what}: ${JSON.stringify(ours)} and not ${JSON.stringify(theirs)}`);
  };
  check('min', own.min ?? 0, published.min);
  check('max', own.max === undefined ? '*' : String(own.max), published.max);
  if (own.max === 0) return differences;
  const systemTyped = published.type?.some((type) => type.code.startsWith('http://hl7.org/fhirpath/')) ?? false;
  if (!published.contentReference && !isPrimitive && !systemTyped) {
    check(
      'types',
      own.types?.map((type) => type.code),
      published.type?.map((type) => type.code),
    );
    check(
      'targets',
      own.types?.flatMap((type) => type.targets ?? []),
      published.type?.flatMap((type) => type.targetProfile ?? []),
    );
    check(
      'profiles',
      own.types?.flatMap((type) => type.profiles ?? []),
      published.type?.flatMap((type) => type.profile ?? []),
    );
  }
  const binding = own.bindings?.find((candidate) => candidate.strength !== 'max');
  if (published.binding?.valueSet)
    check('binding', [binding?.strength, binding?.valueSet], [published.binding.strength, published.binding.valueSet]);
  const fixed = Object.entries(published).find(([key]) => /^(fixed|pattern)[A-Z]/.test(key));
  check('value', [...(own.fixed ?? []), ...(own.pattern ?? [])].at(-1)?.value, fixed?.[1]);
  if (!isPrimitive) check('maxLength', own.maxLength, published.maxLength);
  return differences;
}
