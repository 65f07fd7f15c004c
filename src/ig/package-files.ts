import type { FhirResource } from 'fhir/r4.js';
import type { FhirPackage } from './fhir-package.js';

/**
 * The files of a package by their path in it, `package/…`, in the order in which they are written. Layout and contents follow
 * the FHIR NPM package specification (https://hl7.org/fhir/packages.html): package.json, an index in each folder,
 * definitions in package/, examples in package/example/. The same package gives the same text.
 */
export function packageFiles(fhirPackage: FhirPackage): Map<string, string> {
  const definitions = byFileName(fhirPackage.resources);
  const examples = byFileName(fhirPackage.examples);
  const files = new Map([
    ['package/package.json', text(manifest(fhirPackage))],
    ['package/.index.json', text(index(definitions))],
  ]);
  for (const [name, resource] of definitions) files.set(`package/${name}`, text(resource));
  if (examples.size > 0) {
    files.set('package/example/.index.json', text(index(examples)));
    for (const [name, resource] of examples) files.set(`package/example/${name}`, text(resource));
  }
  return files;
}

function manifest({ name, version, canonical, title, description, author, fhirVersion, dependencies }: FhirPackage): object {
  return {
    name,
    version,
    'tools-version': 3,
    type: 'IG',
    canonical,
    title,
    description,
    fhirVersions: [fhirVersion],
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency.name, dependency.version])),
    author,
    directories: { lib: 'package', example: 'example' },
  };
}

/** What a reader of a package wants to know of a resource before it opens the file. */
const indexed = ['resourceType', 'id', 'url', 'version', 'kind', 'type', 'supplements', 'content', 'derivation'] as const;

function index(resources: ReadonlyMap<string, FhirResource>): object {
  const files = [...resources].map(([filename, resource]) => {
    const stated = resource as Partial<Record<(typeof indexed)[number], unknown>>;
    const known = indexed.filter((name) => typeof stated[name] === 'string').map((name) => [name, stated[name]]);
    return { filename, ...Object.fromEntries(known) };
  });
  return { 'index-version': 2, files };
}

function byFileName(resources: readonly FhirResource[]): Map<string, FhirResource> {
  const named = resources.map((resource) => [`${resource.resourceType}-${resource.id ?? ''}.json`, resource] as const);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function text(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
