import { afterAll, describe, expect, it } from 'vitest';
import { loadValidator } from './load-validator.js';
import { Workspace } from '../testing/harness.js';

const workspace = new Workspace({
  'patient.json': '{"resourceType":"Patient"}',
  'nothing/readme.md': 'no definitions',
  'not-a-package.tgz': 'not compressed',
});
afterAll(() => workspace.remove());

describe('--ig', () => {
  it.each([
    ['nowhere', /no such folder or file/],
    ['nothing', /no definition/],
    ['not-a-package.tgz', /not-a-package\.tgz: .+/],
    ['no.such.package#1.0.0', /no\.such\.package#1\.0\.0: .*FHIR cache/],
  ])('%s cannot be used, and it is said why', async (ig, message) => {
    const { exitCode, stdout, stderr } = await workspace.ltt(['validate', 'patient.json', '--ig', ig], { load: loadValidator });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
