import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The documents that are mutated: every report of the story, every base, the documents of the engine's cases and the XML ones.
 * @returns {{ json: readonly string[], values: readonly object[], xml: readonly string[] }} texts, their values, and texts of XML
 */
export function originals() {
  const json = ['story', 'bases', 'xml'].flatMap((folder) => textsOf(folder, /\.json$/));
  return { json, values: json.map((text) => JSON.parse(text)), xml: textsOf('xml', /\.xml$/) };
}

function textsOf(folder, names) {
  const place = join(root, 'testcases', folder);
  return readdirSync(place)
    .filter((name) => names.test(name))
    .sort()
    .map((name) => readFileSync(join(place, name), 'utf8'));
}
