import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as nodeLibrary from '../node.js';

export const root = join(import.meta.dirname, '../../..');

/** A file of the library as it was built. */
export function built(file: string): string {
  const path = join(root, 'dist/lib', file);
  if (!existsSync(path)) throw new Error('these tests run what was built: npm run build');
  return path;
}

/** The library as programs get it in Node. */
export async function library(): Promise<typeof nodeLibrary> {
  return (await import(pathToFileURL(built('node.js')).href)) as typeof nodeLibrary;
}

/** A report of the guide's own story, as text. */
export function story(name = 'DeliveryReport-Josefine-1.json'): string {
  return readFileSync(join(root, 'testcases/story', name), 'utf8');
}

/** A profile on Patient with one invariant, whose expression is what our own compiler does not cover. */
export const guide = {
  resourceType: 'StructureDefinition',
  url: 'http://x.test/StructureDefinition/p',
  version: '1',
  name: 'P',
  status: 'draft',
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
  derivation: 'constraint',
  differential: {
    element: [
      {
        id: 'Patient',
        path: 'Patient',
        constraint: [{ key: 'x-1', severity: 'error', human: 'adds up', expression: '(1 | 2 | 3).sum() = 7' }],
      },
    ],
  },
};
