import type { FhirResource } from 'fhir/r4.js';

/** A package by name and version, as `name#version` names it. */
export interface PackageId {
  readonly name: string;
  readonly version: string;
}

/** A FHIR package (NPM package specification for FHIR): its metadata, its definitions and its examples. */
export interface FhirPackage extends PackageId {
  readonly canonical: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly fhirVersion: string;
  readonly dependencies: readonly PackageId[];
  readonly resources: readonly FhirResource[];
  readonly examples: readonly FhirResource[];
}

/** `name#version`, as packages are written in messages, dependencies and caches. */
export function packageLabel({ name, version }: PackageId): string {
  return `${name}#${version}`;
}
