import { corePackage } from './core-package.js';

/**
 * The releases of FHIR by the first two numbers of their versions; numbers between two releases are ballots of the later one
 * (http://hl7.org/fhir/directory.html).
 */
const releases: readonly (readonly [version: RegExp, release: string])[] = [
  [/^(0\.|1\.0\b|dstu-?2|r2$)/i, 'DSTU2'],
  [/^(1\.|3\.0\b|stu-?3|r3$)/i, 'STU3'],
  [/^(3\.|4\.0\b|4$|r4$)/i, 'R4'],
  [/^(4\.1\b|4\.3\b|r4b$)/i, 'R4B'],
  [/^(4\.|5\.0\b|5$|r5$)/i, 'R5'],
  [/^([56]\.|6$|r6$)/i, 'R6'],
];

/** The release that a FHIR version belongs to, as people call it: `R4` for 4.0.1. Undefined for what is not a version of FHIR. */
export function releaseOf(version: string): string | undefined {
  return releases.find(([pattern]) => pattern.test(version.trim()))?.[1];
}

/** Is this a version of the release that the tool validates? What is not a version of FHIR speaks against nothing. */
export function isSupported(version: string): boolean {
  return (releaseOf(version) ?? 'R4') === 'R4';
}

/** A version in words: `FHIR R5 (5.0.0)`. */
export function inWords(version: string): string {
  return `FHIR ${releaseOf(version) ?? ''} (${version})`;
}

/** What ends a refusal. */
export const onlySupported = `only FHIR R4 (${corePackage.version}) is supported`;

/** The core packages of other releases, by which a package without `fhirVersions` tells its own. */
const corePackages: ReadonlyMap<string, string> = new Map([
  ['hl7.fhir.r2.core', '1.0.2'],
  ['hl7.fhir.r3.core', '3.0.2'],
  ['hl7.fhir.r4.core', '4.0.1'],
  ['hl7.fhir.r4b.core', '4.3.0'],
  ['hl7.fhir.r5.core', '5.0.0'],
  ['hl7.fhir.r6.core', '6.0.0'],
]);

/** The FHIR versions that core packages among the dependencies stand for; `hl7.fhir.core`, the name of old, states its version itself. */
export function versionsOfCores(dependencies: ReadonlyMap<string, string>): readonly string[] {
  return [...dependencies].flatMap(([id, version]) => (id === 'hl7.fhir.core' ? [version] : (corePackages.get(id) ?? [])));
}

/** Is it one of FHIR's own packages, with the definitions of a whole release (core, expansions, examples, …)? */
export function isCorePackage(id: string): boolean {
  return /^hl7\.fhir\.(?:core|(?:r\d\w*\.)(?:core|corexml|elements|examples|expansions|search|id))$/.test(id);
}
