// Times checking delivery reports against JSON.parse of their texts, in a process that is warm (run `npm run build` before).
//   node scripts/bench/hot.js [--rounds 41] [--rules] [--more] [--exact] [file…]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lttValidator } from '../../dist/cli/guides/ltt-validator.js';
import { ltt } from '../../dist/guides/ltt/guide.js';
import { ReportChecker } from '../../dist/rules/report-checker.js';
import { distinctTexts } from './documents.js';
import { race, table } from './harness.js';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '41' }, rules: { type: 'boolean' }, more: { type: 'boolean' }, exact: { type: 'boolean' } },
});

const validator = lttValidator(values.exact ? { fastPath: false } : {});
const rules = new ReportChecker([ltt], { stage: 'sds' });

/** @param {string} one */
const profiles = (one) => validator.validate(JSON.parse(one));
/** @param {string} one */
const profilesAndRules = (one) => {
  const value = JSON.parse(one);
  return rules.check(value, validator.validate(value), 'all');
};

/**
 * @param {string} title
 * @param {readonly string[]} documents
 * @param {number} rounds
 */
function compare(title, documents, rounds) {
  console.log(
    table(
      `${title}, ${documents[0]?.length} characters`,
      race(
        documents,
        {
          'JSON.parse': (one) => JSON.parse(one),
          'parsed, and held to the profiles': profiles,
          ...(values.rules ? { 'and to the rules': profilesAndRules } : {}),
        },
        { rounds, warmUp: rounds < 20 ? 3 : 10 },
      ),
    ),
  );
}

const rounds = Number(values.rounds);
for (const file of positionals.length > 0 ? positionals : ['testcases/bases/report.json']) {
  const pretty = readFileSync(join(root, file), 'utf8');
  const text = JSON.stringify(JSON.parse(pretty));
  compare(`${file}, without spaces`, distinctTexts(text, 500), rounds);
  compare(`${file}, as it stands`, distinctTexts(pretty, 500), rounds);
  if (!values.more) continue;
  compare(`${file} with ten faults`, distinctTexts(faulty(text), 200), rounds);
  for (const entries of [1000, 10_000]) compare(`a Bundle with ${entries} entries`, distinctTexts(large(entries), 2), 9);
}

/** Ten mistakes in ten places. @param {string} text */
function faulty(text) {
  const report = JSON.parse(text);
  const [patient, plan, encounter, other] = report.entry.map((/** @type {{ resource: any }} */ entry) => entry.resource);
  report.timestamp = '2026-05-12';
  delete patient.active;
  patient.gender = 'female';
  plan.intent = 'order';
  delete plan.period.start;
  plan.activity[0].detail.reasonCode[0].coding[0].code = 'unknown';
  encounter.status = 'done';
  encounter.class.code = 'IMP';
  encounter.subject.reference = 'Patient/nobody';
  other.title = 'x';
  return JSON.stringify(report);
}

/** One Bundle of citizens and their treatments, in which all references are found. @param {number} entries */
function large(entries) {
  const report = JSON.parse(readFileSync(join(root, 'testcases/bases/report.json'), 'utf8'));
  const groups = Array.from({ length: entries / 4 }, (_, i) =>
    JSON.parse(
      JSON.stringify(report.entry).replace(/("(?:id|fullUrl|reference)":"[^"]*?)[0-9a-f]{12}"/g, `$1${String(i).padStart(12, '0')}"`),
    ),
  );
  return JSON.stringify({
    resourceType: 'Bundle',
    id: report.id,
    type: 'collection',
    meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Bundle'] },
    entry: groups.flat(),
  });
}
