import { createRequire } from 'node:module';
import type { ElementDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { loadCore } from './core.js';

/**
 * A second opinion on R4: the type table of fhir-tool (a part of fhir-package-loader), made from HL7's own download by
 * somebody else.
 */
interface Property {
  _name: string;
  _type: string;
  _multiple: boolean;
  _required?: boolean;
  _valueSet?: string;
  _valueSetStrength?: string;
  _targetProfiles?: string[];
  _properties?: Property[];
}
const require = createRequire(import.meta.url);
const types = createRequire(require.resolve('fhir-package-loader'))('fhir-tool/profiles/types.json') as Record<
  string,
  { _url: string; _properties?: Property[] }
>;

const core = loadCore();
const structure = (id: string) => core.structures.find((each) => each.id === id);

describe('loadCore', () => {
  it('has every type and resource of R4 and no other', () => {
    const own = core.structures.filter(
      ({ derivation, kind }) => derivation !== 'constraint' && (kind === 'resource' || kind === 'complex-type'),
    );
    const names = Object.keys(types).filter((name) => !name.startsWith('http'));
    // Constraints on Quantity that R4 lists with its types; our list above has specializations only.
    const quantities = ['MoneyQuantity', 'SimpleQuantity'];
    const primitives = core.structures.filter(({ kind }) => kind === 'primitive-type').map(({ id }) => id);
    expect(own.map(({ id }) => id).sort()).toEqual(names.filter((name) => !quantities.includes(name) && !primitives.includes(name)).sort());
    expect(own.filter(({ kind }) => kind === 'resource')).toHaveLength(148);
  });

  it('agrees with an independent reading of R4 in elements, cardinality, types, bindings and targets', () => {
    const differences: string[] = [];
    let compared = 0;
    for (const each of core.structures) {
      const other = Object.hasOwn(types, each.id ?? '') ? types[each.id ?? ''] : undefined;
      if (!other?._properties || each.derivation === 'constraint') continue;
      const theirs = flat(other._properties, each.id ?? '');
      const ours = each.snapshot!.element.slice(1).flatMap(named);
      for (const [path, element] of ours) {
        const property = theirs.get(path);
        compared += 1;
        if (!property) differences.push(`${path}: only ours`);
        else differences.push(...compare(path, element, property));
      }
      const known = new Set(ours.map(([path]) => path));
      const repeated = each.snapshot!.element.filter(({ contentReference }) => contentReference).map(({ path }) => path);
      for (const path of theirs.keys()) {
        if (!known.has(path) && !isPlumbing(path) && !repeated.some((root) => path === root || path.startsWith(`${root}.`))) {
          differences.push(`${path}: only theirs`);
        }
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
  });

  it.each([
    ['Meta', 'Meta.project'],
    ['Binary', 'Binary.url'],
    ['DeviceDefinition', 'DeviceDefinition.classification.type'],
    ['ResearchStudy', 'ResearchStudy.result'],
  ])('drops what was put into the snapshot of %s: %s', (id, path) => {
    expect(structure(id)!.snapshot!.element.map((element) => element.path)).not.toContain(path);
  });

  it('puts back what was taken out, in its place', () => {
    const paths = structure('EvidenceVariable')!.snapshot!.element.map(({ path }) => path);
    const at = paths.indexOf('EvidenceVariable.characteristic.definition[x]');
    expect(paths.slice(at - 1, at + 4)).toEqual([
      'EvidenceVariable.characteristic.description',
      'EvidenceVariable.characteristic.definition[x]',
      'EvidenceVariable.characteristic.usageContext',
      'EvidenceVariable.characteristic.exclude',
      'EvidenceVariable.characteristic.participantEffective[x]',
    ]);
  });

  it('has no terminology of another FHIR release', () => {
    const urls = [...core.valueSets, ...core.codeSystems].map(({ url }) => url);
    expect(urls).not.toContain('http://hl7.org/fhir/ValueSet/detectedissue-status');
    expect(urls).toContain('http://hl7.org/fhir/ValueSet/observation-status');
    expect(urls).toContain('http://terminology.hl7.org/CodeSystem/v3-ActCode');
    expect(urls).toContain('http://terminology.hl7.org/CodeSystem/v2-0131');
    expect(new Set(urls.map((url) => url ?? '')).size).toBe(urls.length);
    const control = core.codeSystems.find(({ url }) => url === 'http://hl7.org/fhir/questionnaire-item-control')!;
    expect(JSON.stringify(control.concept)).not.toContain('multi-select');
    expect(JSON.stringify(control.concept)).toContain('"slider"');
  });

  it('has the value set of every required binding', () => {
    const known = new Set(core.valueSets.map(({ url }) => url));
    const missing = core.structures
      .flatMap(({ snapshot }) => snapshot?.element ?? [])
      .filter(({ binding }) => binding?.strength === 'required' && binding.valueSet && !known.has(binding.valueSet.split('|')[0]))
      // LOINC's own answer lists are not part of the specification.
      .filter(({ binding }) => !binding?.valueSet?.startsWith('http://loinc.org/'))
      .map(({ path, binding }) => `${path} ${binding?.valueSet}`);
    expect(missing).toEqual([]);
  });
});

/** Ids and extensions, which the table leaves out in places. */
function isPlumbing(path: string): boolean {
  return /\.(id|extension|modifierExtension)$/.test(path);
}

function named(element: ElementDefinition): [string, ElementDefinition][] {
  if (isPlumbing(element.path) || element.max === '0' || element.contentReference) return [];
  if (!element.path.endsWith('[x]')) return [[element.path, element]];
  const stem = element.path.slice(0, -3);
  return (element.type ?? []).map(({ code }) => [stem + code.charAt(0).toUpperCase() + code.slice(1), element]);
}

function flat(properties: readonly Property[], prefix: string, found = new Map<string, Property>()): Map<string, Property> {
  for (const property of properties.filter(({ _name }) => !_name.startsWith('_'))) {
    found.set(`${prefix}.${property._name}`, property);
    if (property._properties) flat(property._properties, `${prefix}.${property._name}`, found);
  }
  return found;
}

function compare(path: string, element: ElementDefinition, property: Property): string[] {
  const differences: string[] = [];
  const choice = element.path.endsWith('[x]');
  const say = (what: string, ours: unknown, theirs: unknown) => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) differences.push(`${path} ${what}: ${String(ours)}, theirs ${String(theirs)}`);
  };
  say('multiple', element.max !== '1', property._multiple);
  if (!choice) say('required', (element.min ?? 0) > 0, property._required === true);
  if (!choice) say('binding', element.binding?.valueSet, property._valueSet);
  if (!choice && property._valueSet) say('strength', element.binding?.strength, property._valueSetStrength);
  const type = element.type?.length === 1 && !choice ? element.type[0]! : undefined;
  if (type && !type.code.startsWith('http:')) say('type', type.code, property._type);
  if (type?.code === 'Reference' && property._targetProfiles) {
    say('targets', [...(type.targetProfile ?? [])].sort(), [...property._targetProfiles].sort());
  }
  return differences;
}
