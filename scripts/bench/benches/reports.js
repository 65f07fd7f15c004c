// One report, valid and with ten faults; a Bundle of many entries; XML.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { distinctTexts } from '../documents.js';
import { withFaults } from '../faults.js';
import { race } from '../harness.js';
import { ours } from '../ours.js';
import { ratioRow, yardstick } from '../row.js';

/** @param {string} root @param {{ rounds: number }} options */
export async function reports(root, { rounds }) {
  const { check, checkPlainly, checkXml, quickly } = await ours();
  const read = (/** @type {string} */ file) => readFileSync(join(root, 'testcases', file), 'utf8');
  const base = JSON.parse(read('bases/report.json'));
  // What is measured is a process that has been at work for a while: until an engine has compiled all that is used again and again,
  // it is compiling that takes the time. A second of work is enough, and is not counted.
  const against = (
    /** @type {string[]} */ texts,
    /** @type {(text: string) => unknown} */ treat,
    /** @type {(text: string) => unknown} */ measure = JSON.parse,
  ) => /** @type {[any, any]} */ (race(texts, { yardstick: measure, ours: treat }, { rounds, warmUp: texts.length > 2 ? 60 : 8 }));

  const valid = against(distinctTexts(JSON.stringify(base), 300), quickly);
  const shown = against(distinctTexts(JSON.stringify(base), 300), check);
  const pretty = against(distinctTexts(JSON.stringify(base, undefined, 2), 300), quickly);
  const faulty = against(distinctTexts(JSON.stringify(withFaults(base)), 200), check);
  const bundle = (/** @type {number} */ count) => against([bundleOf(base, count), bundleOf(base, count + 1)], checkPlainly);
  const [many, more] = [bundle(5000), bundle(10_000)];
  const xml = against(distinctTexts(read('xml/DeliveryReport-Josefine-1.xml'), 100), checkXml, parseXml);
  return [
    yardstick('JSON.parse of one report, four resources, on one line', valid[0]),
    ratioRow('the same report, parsed and checked in all stages', valid[1], 2),
    ratioRow('… and its findings located and made ready to be shown (best practice: four pieces of information)', shown[1], 2.4),
    ratioRow('the same report, indented by two spaces', pretty[1], 2),
    ratioRow('ten faults, findings with line and column', faulty[1], 8),
    ratioRow('a Bundle of 10,000 entries, against R4 alone', more[1], 2.2),
    {
      what: 'twice the entries take',
      value: `${(more[1].microseconds / many[1].microseconds).toFixed(2)} × the time`,
      goal: 'at most 2.1 ×: linear',
      met: more[1].microseconds / many[1].microseconds <= 2.1,
    },
    yardstick('saxes, the XML parser, over one report', xml[0]),
    ratioRow('the report in XML, read and checked', xml[1], 1.4),
  ];
}

/**
 * A collection of that many patients, each with an id of its own, which claim no profile of LTT.
 * @param {any} report @param {number} count
 */
function bundleOf(report, count) {
  const { ...resource } = report.entry[0].resource;
  delete resource.meta;
  const entry = Array.from({ length: count }, (_, index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    return { fullUrl: `https://fagsystem.example/Patient/${id}`, resource: { ...resource, id } };
  });
  return JSON.stringify({
    resourceType: 'Bundle',
    meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Bundle'] },
    type: 'collection',
    entry,
  });
}

/** The parser with a handler for all that a document is made of. @param {string} text */
function parseXml(text) {
  const parser = new SaxesParser({ xmlns: true });
  let count = 0;
  for (const event of /** @type {const} */ (['opentag', 'closetag', 'text'])) parser.on(event, () => void count++);
  parser.write(text).close();
  return count;
}
