// Times the business rules for one delivery report against JSON.parse of its text: all of them, what they look at, and each by
// itself (run `npm run build` before). Where a run has just parsed a report, it is at hand; the others here were parsed long
// before, and much of their time goes into fetching them from memory: so the rules' share of a run is in the last line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportRules } from '../../dist/guides/ltt/registry.js';
import { ltt } from '../../dist/guides/ltt/guide.js';
import { ReportChecker } from '../../dist/rules/report-checker.js';
import { ReportView } from '../../dist/guides/ltt/view/report-view.js';
import { distinctTexts } from './documents.js';
import { race, table } from './harness.js';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
const file = 'testcases/bases/report.json';
const documents = distinctTexts(readFileSync(join(root, file), 'utf8'), 300).map((text) => {
  const value = JSON.parse(text);
  return { text, value, view: new ReportView(value, []) };
});
const rules = new ReportChecker([ltt], { stage: 'sds' });
const ignore = () => undefined;

const measured = race(documents, {
  'JSON.parse': ({ text }) => JSON.parse(text),
  'parsed, and held to the rules': ({ text }) => rules.check(JSON.parse(text), [], 'demanded'),
  'all rules': ({ value }) => rules.check(value, [], 'demanded'),
  'what they look at': ({ value }) => new ReportView(value, []),
  ...Object.fromEntries(reportRules.map((rule) => [rule.meta.id, ({ view }) => rule.check(view, ignore)])),
});
console.log(table(file, measured));
console.log(`  all rules, of what was just parsed: ${((measured[1]?.ratio ?? NaN) - 1).toFixed(2)} ×`);
