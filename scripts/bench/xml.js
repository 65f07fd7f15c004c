// Times reading a delivery report from XML, and checking it, against the XML parser alone (run `npm run build` before).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { lttValidator } from '../../dist/cli/guides/ltt-validator.js';
import { readXmlDocument } from '../../dist/document/xml/xml-document.js';
import { ltt } from '../../dist/guides/ltt/guide.js';
import { ReportChecker } from '../../dist/rules/report-checker.js';
import { distinctTexts } from './documents.js';
import { race, table } from './harness.js';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
const file = 'testcases/xml/DeliveryReport-Josefine-1.xml';
const documents = distinctTexts(readFileSync(join(root, file), 'utf8'), 200).map((text) => ({ text, bytes: Buffer.from(text) }));
const validator = lttValidator();
const rules = new ReportChecker([ltt], { stage: 'sds' });
const types = validator.xmlTypes();

console.log(
  table(
    `${file}, ${documents[0]?.bytes.length} bytes`,
    race(documents, {
      saxes: ({ text }) => parse(text),
      'read the bytes': ({ bytes }) => readXmlDocument(bytes, types),
      'read and checked': ({ bytes }) => {
        const { document } = readXmlDocument(bytes, types);
        if (document === undefined) throw new Error('not read');
        return rules.check(document.value, document.inOwnTerms(validator.validate(document.value)), 'demanded');
      },
    }),
  ),
);

/** The parser with a handler for all that a document is made of, which do nothing. @param {string} text */
function parse(text) {
  const parser = new SaxesParser({ xmlns: true });
  let count = 0;
  parser.on('opentag', () => count++);
  parser.on('closetag', () => count++);
  parser.on('text', () => count++);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return count;
}
