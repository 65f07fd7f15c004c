import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';

/** The packages that `npm run build` compiled from this repository; tests hold them equal to the published ones. */
const packages = join(import.meta.dirname, '../../../../dist/package');

interface Compiled {
  readonly structures: readonly StructureDefinition[];
  readonly valueSets: readonly ValueSet[];
  readonly codeSystems: readonly CodeSystem[];
  /** Reports and deliveries, by file name. */
  readonly bundles: ReadonlyMap<string, Bundle>;
}

/** The guide's own definitions and examples, and KL's code systems. */
export function compiledGuide(): Compiled {
  const ltt = jsonFiles(join(packages, 'kl.dk.fhir.ltt#1.0.1/package'));
  const term = jsonFiles(join(packages, 'kl.dk.fhir.term#2.3.0/package'));
  const examples = jsonFiles(join(packages, 'kl.dk.fhir.ltt#1.0.1/package/example'));
  const ofType = <T>(type: string, files: ReadonlyMap<string, { resourceType?: string }>): T[] =>
    [...files.values()].filter(({ resourceType }) => resourceType === type) as T[];
  return {
    structures: ofType('StructureDefinition', ltt),
    valueSets: ofType('ValueSet', ltt),
    codeSystems: ofType('CodeSystem', term),
    bundles: new Map([...examples].filter(([, { resourceType }]) => resourceType === 'Bundle') as [string, Bundle][]),
  };
}

function jsonFiles(folder: string): Map<string, { resourceType?: string }> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as { resourceType?: string }]));
}
