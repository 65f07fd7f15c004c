import { byLoadOrder, byType, SQLJSPackageDB, type FindResourceInfoOptions, type PackageDB, type ResourceInfo } from 'fhir-package-loader';
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryPackageDB } from './memory-package-db.js';

const types = ['Resource', 'Logical', 'Type', 'Profile', 'Extension', 'ValueSet', 'CodeSystem'];
const resources: ResourceInfo[] = [
  {
    resourceType: 'StructureDefinition',
    id: 'Patient',
    name: 'Patient',
    url: 'http://x/Patient',
    version: '4.0.1',
    sdFlavor: 'Resource',
    packageName: 'core',
    packageVersion: '4.0.1',
    resourcePath: '1',
  },
  {
    resourceType: 'StructureDefinition',
    id: 'patient',
    name: 'Patient',
    url: 'http://y/patient',
    version: '1',
    sdFlavor: 'Profile',
    packageName: 'a',
    packageVersion: '1',
    resourcePath: '2',
  },
  {
    resourceType: 'ValueSet',
    id: 'status',
    name: 'Status',
    url: 'http://x/status',
    version: '4.0.1',
    packageName: 'core',
    packageVersion: '4.0.1',
    resourcePath: '3',
  },
  {
    resourceType: 'CodeSystem',
    id: 'status',
    name: 'Status',
    url: 'http://x/status',
    version: '4.0.1',
    packageName: 'core',
    packageVersion: '4.0.1',
    resourcePath: '4',
  },
  {
    resourceType: 'ValueSet',
    id: 'status',
    name: 'Status',
    url: 'http://x/status',
    version: '5',
    packageName: 'a',
    packageVersion: '1',
    resourcePath: '5',
  },
  {
    resourceType: 'StructureDefinition',
    id: 'ext',
    name: 'Patient',
    url: 'http://y/ext',
    version: '1',
    sdFlavor: 'Extension',
    packageName: 'a',
    packageVersion: '2',
    resourcePath: '6',
  },
];
const keys = [
  'Patient',
  'patient',
  'status',
  'Status',
  'http://x/status',
  'http://x/status|4.0.1',
  'http://x/status|9',
  'none',
  '*',
  '',
  '__proto__',
];
const options: FindResourceInfoOptions[] = [
  {},
  { limit: 1 },
  { sort: [byLoadOrder(false)] },
  { sort: [byType(...types), byLoadOrder(false)] },
  { sort: [byType('Extension', 'Profile'), byLoadOrder(true)], limit: 2 },
  { type: ['Profile', 'Resource'] },
  { type: ['ValueSet'] },
  { type: ['ValueSet', 'Extension'], sort: [byLoadOrder(false)] },
  { scope: 'core' },
  { scope: 'a|1', sort: [byLoadOrder(false)] },
];

describe('MemoryPackageDB', () => {
  const ours = new MemoryPackageDB();
  const theirs = new SQLJSPackageDB();
  beforeAll(async () => {
    await theirs.initialize();
    for (const db of [ours, theirs] satisfies PackageDB[]) {
      for (const [name, version] of [
        ['core', '4.0.1'],
        ['a', '1'],
        ['a', '2'],
      ] as const)
        db.savePackageInfo({ name, version });
      for (const resource of resources) db.saveResourceInfo(resource);
    }
  });

  it('answers as the SQL database of fhir-package-loader does', () => {
    for (const key of keys) {
      for (const each of options) {
        const paths = (db: PackageDB) => db.findResourceInfos(key, each).map(({ resourcePath }) => resourcePath);
        expect(paths(ours), `${key} ${JSON.stringify(each)}`).toEqual(paths(theirs));
        expect(ours.findResourceInfo(key, each)?.resourcePath).toBe(theirs.findResourceInfo(key, each)?.resourcePath);
      }
    }
  });

  it('knows its packages', () => {
    for (const name of ['*', 'a', 'core', 'none']) {
      const versions = (db: PackageDB) => db.findPackageInfos(name).map(({ version }) => version);
      expect(versions(ours)).toEqual(versions(theirs));
    }
    expect(ours.getPackageStats('a', '1')).toEqual(theirs.getPackageStats('a', '1'));
    expect(ours.getPackageStats('a', '9')).toBeUndefined();
  });
});
