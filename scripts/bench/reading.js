// Times the reading of one delivery report, from its bytes and from its text, against JSON.parse of the same text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from '../../dist/document/decode.js';
import { readJsonDocument } from '../../dist/document/json/json-document.js';
import { distinctTexts } from './documents.js';
import { race, table } from './harness.js';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');

for (const file of ['testcases/bases/report.json', 'testcases/story/DeliveryReport-Josefine-1.json']) {
  const pretty = readFileSync(join(root, file), 'utf8');
  for (const [form, text] of [
    ['as it stands', pretty],
    ['without spaces', JSON.stringify(JSON.parse(pretty))],
  ]) {
    const documents = distinctTexts(text ?? '', 300).map((one) => ({ text: one, bytes: Buffer.from(one) }));
    console.log(
      table(
        `${file}, ${form}, ${documents[0]?.bytes.length} bytes`,
        race(documents, {
          'JSON.parse': (one) => JSON.parse(one.text),
          decode: (one) => decode(one.bytes),
          'read the text': (one) => readJsonDocument(one.text),
        }),
      ),
    );
  }
}
