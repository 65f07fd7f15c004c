// Times checking delivery reports against JSON.parse of their texts, in a process that is warm (run `npm run build` before).
//   node scripts/bench/hot.js [--rounds 41] [--rules] [--exact] [file…]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lttValidator } from '../../dist/cli/ltt-validator.js';
import { ReportChecker } from '../../dist/rules/report-checker.js';
import { distinctTexts } from './documents.js';
import { race, table } from './harness.js';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '41' }, rules: { type: 'boolean' }, exact: { type: 'boolean' } } });

const validator = lttValidator(values.exact ? { quick: false } : {});
const rules = new ReportChecker({ stage: 'sds' });

for (const file of positionals.length > 0 ? positionals : ['testcases/bases/report.json']) {
  const pretty = readFileSync(join(root, file), 'utf8');
  for (const [form, text] of [['without spaces', JSON.stringify(JSON.parse(pretty))], ['as it stands', pretty]]) {
    const documents = distinctTexts(text ?? '', 500);
    console.log(table(`${file}, ${form}, ${documents[0]?.length} characters`, race(documents, {
      'JSON.parse': (one) => JSON.parse(one),
      'parsed, and held to the profiles': (one) => validator.validate(JSON.parse(one)),
      ...(values.rules ? { 'and to the rules': (one) => { const value = JSON.parse(one); return rules.check(value, validator.validate(value), 'all'); } } : {}),
    }, { rounds: Number(values.rounds) })));
  }
}
