// Makes dist/packs/: Plans and terminology ready to be checked against, of LTT and of R4 itself.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ltt = 'http://fhir.kl.dk/ltt/StructureDefinition/';
/** A Bundle at the root of a document is a delivery report, whatever it claims, unless it is an incremental delivery. */
const rootProfiles = { Bundle: [`${ltt}klgateway-ltt-delivery-report`, `${ltt}klgateway-ltt-incremental-delivery`] };

/** @param {string} root the repository @param what buildPackage returned */
export async function buildPacks(root, { packages, core }) {
  const { buildCorePack, buildGuidePack } = await import(pathToFileURL(join(root, 'dist', 'ig/packs.js')).href);
  const folder = join(root, 'dist', 'packs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ltt.pack'), buildGuidePack(core, { packages, rootProfiles }));
  writeFileSync(join(folder, 'r4.pack'), buildCorePack(core));
}
