import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCore } from '../src/definitions/core.js';

const repository = join(import.meta.dirname, '..');
const home = mkdtempSync(join(tmpdir(), 'ltt-export-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** FHIR's own structures as a package of a FHIR cache: SUSHI's command reads nothing else without a network. */
function writeCore(cache: string): void {
  const folder = join(cache, 'hl7.fhir.r4.core#4.0.1', 'package');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hl7.fhir.r4.core', version: '4.0.1', fhirVersions: ['4.0.1'] }));
  for (const each of loadCore().structures) writeFileSync(join(folder, `StructureDefinition-${each.id ?? ''}.json`), JSON.stringify(each));
}

it("exports what SUSHI's own command compiles to the definitions that are published", () => {
  const cache = join(home, '.fhir', 'packages');
  writeCore(cache);
  const published = join(repository, 'dist/package');
  for (const name of readdirSync(published).filter((each) => /^(?:hl7\.fhir\.dk\.core|kl\.dk\.fhir\.term)#/.test(each)))
    cpSync(join(published, name), join(cache, name), { recursive: true });

  execFileSync(process.execPath, [join(repository, 'scripts/export-ig.js'), join(home, 'out')], { stdio: 'ignore' });
  const folder = join(home, 'out', 'kl.dk.fhir.ltt');
  // Addresses of this machine at which nothing answers: SUSHI would otherwise ask for newer packages, and npm for a newer SUSHI.
  const offline = { FPL_REGISTRY: 'http://127.0.0.1:9', npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };
  const said = execFileSync(process.execPath, [join(repository, 'node_modules/fsh-sushi/dist/app.js'), 'build', folder], {
    env: { ...process.env, ...offline, HOME: home, USERPROFILE: home },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 100_000,
  });
  expect(said).toMatch(/ 0 Errors/);
  expect(said).not.toContain('No "menu"');

  const made = join(folder, 'fsh-generated/resources');
  const ours = join(published, 'kl.dk.fhir.ltt#1.0.1/package');
  const names = readdirSync(made).filter((name) => /^(?:StructureDefinition|ValueSet)-/.test(name));
  expect(names).toHaveLength(14);
  for (const name of names) {
    const [theirs, own] = [join(made, name), join(ours, name)].map(
      (path) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>,
    );
    expect(theirs?.['differential']).toEqual(own?.['differential']);
    expect(theirs?.['compose']).toEqual(own?.['compose']);
  }
}, 120_000);
