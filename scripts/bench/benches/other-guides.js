// The examples of other guides, against parsing them. The guides are no part of the project: --guides names a folder that holds them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { examplesOf, readGuides } from '../../parity/guides.js';
import { distinctTexts } from '../documents.js';
import { race } from '../harness.js';
import { ratioRow } from '../row.js';

/** @param {string} path below dist/, which has been built */
const built = (path) => import(new URL(`../../../dist/${path}`, import.meta.url).href);

/** What is measured, by the names of guides.json. A Media is nothing but base64, which takes longer to parse than to check. */
const measured = [
  { guide: 'carecomm', title: 'CareCommunication' },
  { guide: 'uscore61', title: 'US Core' },
];

/** The size of the report that has a goal of its own: CareCommunication's messages with attachments are larger. */
const usualSize = 54_000;

/**
 * @param {string} folder with guides.json and packages/
 * @param {{ rounds: number }} options
 * @returns {Promise<import('../row.js').Row[]>}
 */
export async function otherGuides(folder, { rounds }) {
  if (!existsSync(join(folder, 'guides.json')))
    return [{ what: 'examples of CareCommunication and US Core', value: 'not run', note: 'their packages are not here (--guides)' }];
  const guides = readGuides(folder);
  const rows = [];
  for (const { guide: name, title } of measured) {
    const guide = guides.find((each) => each.name === name);
    if (guide === undefined) continue;
    const check = await checker(guide, folder);
    const examples = examplesOf(guide).filter(({ format, text }) => format === 'json' && JSON.parse(text).resourceType !== 'Media');
    const texts = examples.flatMap(({ text }) => distinctTexts(text, 3));
    rows.push(ratioRow(`${title}'s ${examples.length} examples, parsed and checked`, against(texts, check, rounds), 6));
    const bundle = nearest(examples.filter(({ text }) => JSON.parse(text).resourceType === 'Bundle'));
    if (name !== 'carecomm' || bundle === undefined) continue;
    const one = against(distinctTexts(bundle.text, 60), check, rounds);
    rows.push(ratioRow(`${title}: a message of ${(bundle.text.length / 1000).toFixed(0)} kB, parsed and checked`, one, 8));
  }
  return rows;
}

/** @param {string[]} texts @param {(text: string) => unknown} check @param {number} rounds */
function against(texts, check, rounds) {
  return /** @type {any} */ (race(texts, { yardstick: JSON.parse, ours: check }, { rounds, warmUp: 30 })[1]);
}

/** @param {readonly { text: string }[]} bundles */
function nearest(bundles) {
  const distance = (/** @type {{ text: string }} */ { text }) => Math.abs(text.length - usualSize);
  return [...bundles].sort((a, b) => distance(a) - distance(b))[0];
}

/** Reads and checks a document against the guide, with the policies of the command line. @param {any} guide @param {string} cwd */
async function checker(guide, cwd) {
  const [{ guideValidator }, { readJsonDocument }] = await Promise.all(
    ['cli/guides/guide-validator.js', 'document/json/json-document.js'].map(built),
  );
  const validator = await guideValidator({ igs: [...guide.packages].reverse(), cwd, policy: {} });
  return (/** @type {string} */ text) => {
    const { document } = readJsonDocument(text);
    return document.inOwnTerms(validator.validate(document.value));
  };
}
