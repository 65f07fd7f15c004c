// HL7's own validator, in Java, on the same reports: how long it takes once it is warm, and which of ten faults it notices.
import { packages } from '../../parity/documents.js';
import { referenceClassPath, referenceVersion } from '../../parity/fetch-reference.js';
import { Reference } from '../../parity/run-reference.js';
import { distinctTexts } from '../documents.js';
import { faults } from '../faults.js';
import { base } from '../base.js';
import { quantile } from '../harness.js';

const profile = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report';
/** Reports that are checked before it is timed, and while it is. */
const [warmUp, timed] = [40, 40];

/** @returns {Promise<{ missing: string } | { name: string, milliseconds: number, noticed: boolean[], complaints: number }>} */
export async function reference() {
  const found = referenceClassPath();
  if ('missing' in found) return { missing: found.missing ?? '' };
  const report = base('report');
  const faulty = faults.map(({ change }) => {
    const copy = structuredClone(report);
    change(copy);
    return JSON.stringify(copy);
  });
  const texts = [...distinctTexts(JSON.stringify(report), warmUp + timed), JSON.stringify(report), ...faulty];
  // An answer that was kept would tell how long it took once, on another machine perhaps.
  const asked = new Reference({ classPath: found.classPath, fresh: true });
  try {
    const verdicts = await asked.with({ packages: packages() })(texts.map((text, index) => ({ name: String(index), text, profile })));
    const [valid, ...wrong] = verdicts.slice(warmUp + timed);
    const known = new Set(valid?.errors.map(textOf));
    return {
      name: `HL7's validator ${referenceVersion}`,
      milliseconds: quantile(
        verdicts.slice(warmUp, warmUp + timed).map(({ ms }) => ms),
        0.5,
      ),
      noticed: wrong.map(({ errors }) => errors.some((error) => !known.has(textOf(error)))),
      complaints: known.size,
    };
  } finally {
    asked.close();
  }
}

const textOf = (/** @type {{ id: string, expression: string, text: string }} */ { expression, text }) => `${expression} ${text}`;
