// Makes dist/packs/: Plans and terminology ready to be checked against, of LTT and of R4 itself.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A Bundle that claims no profile is taken for a delivery report. */
const assumed = { Bundle: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report' };

/** @param {string} root the repository @param what buildPackage returned */
export async function buildPacks(root, { packages, core }) {
  const { buildCorePack, buildGuidePack } = await import(pathToFileURL(join(root, 'dist', 'ig/packs.js')).href);
  const folder = join(root, 'dist', 'packs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ltt.pack'), buildGuidePack(core, { packages, assumed }));
  writeFileSync(join(folder, 'r4.pack'), buildCorePack(core));
}
