import type { FhirResource } from 'fhir/r4.js';
import { CompileError } from './compile-error.js';
import type { SourceFile } from './source-file.js';

/**
 * The resources that a project has as JSON, besides its FSH.
 * @throws CompileError when a file is no JSON, or no resource with a type and an id
 */
export function readResources(files: readonly SourceFile[]): FhirResource[] {
  return files.map(({ path, text }) => {
    const resource = parse(path, text);
    if (!isResource(resource)) throw new CompileError(`${path} is no FHIR resource: an object with resourceType and id was expected`);
    return resource;
  });
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CompileError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isResource(value: unknown): value is FhirResource {
  return (
    typeof value === 'object' &&
    value !== null &&
    'resourceType' in value &&
    typeof value.resourceType === 'string' &&
    'id' in value &&
    typeof value.id === 'string'
  );
}
