import type { Bilingual } from '../../finding/message.js';
import { runNotes } from '../run-notes.js';
import type { RunResults } from '../results.js';
import { summaryLine } from '../summary-line.js';
import { timeText } from '../time-text.js';
import { runVerdict, type Verdict } from '../verdict.js';
import { both, html, type Html } from './html-text.js';
import { htmlWords } from './html-words.js';
import type { Summary } from '../document-result.js';

/** A sign beside the word, so that colour is not what tells. */
const signs: Readonly<Record<Verdict, string>> = { valid: '✓', invalid: '✗', notReport: '?', unreadable: '?' };

/** The verdict on the run, why, and what was checked against what. */
export function overview(run: RunResults): Html {
  const { summary, ig, stage, provenance } = run;
  const verdict = runVerdict(summary);
  const when = provenance === undefined ? html`` : html` · ${time(provenance.time)}`;
  return html`<section class="verdict ${verdict}" aria-labelledby="verdict">
<h2 id="verdict"><span class="sign" aria-hidden="true">${signs[verdict]}</span> ${both(htmlWords[verdict])}</h2>
<p class="reason">${both(reasonOf(summary, verdict))}</p>
<p>${both({ en: summaryLine(run, 'en'), da: summaryLine(run, 'da') })}</p>
<p class="against">${both({ en: 'Checked against', da: 'Kontrolleret mod' })} ${`${ig.id} ${ig.version}`}, ${both({ en: `stage ${stage}`, da: `trin ${stage}` })}${when}</p>
${notes(run)}</section>
`;
}

/** What was compared, and what a configuration changed, belongs beside the verdict, which rests on it. */
function notes(run: RunResults): readonly Html[] {
  const danish = runNotes(run, 'da');
  return runNotes(run, 'en').map((en, index) => html`<p class="changed">${both({ en, da: danish[index] ?? en })}</p>\n`);
}

/** An instant, as people read it and as programs do. */
export function time(iso: string): Html {
  return html`<time datetime="${iso}">${both(timeText(iso))}</time>`;
}

function reasonOf({ documents, invalid, notReports, unreadable, suppressed }: Summary, verdict: Verdict): Bilingual {
  if (verdict === 'invalid')
    return {
      en: `${invalid} of ${documents} documents ${invalid === 1 ? 'has' : 'have'} errors.`,
      da: `${invalid} af ${documents} dokumenter har fejl.`,
    };
  if (verdict === 'unreadable')
    return {
      en: `${unreadable} of ${documents} documents could not be read.`,
      da: `${unreadable} af ${documents} dokumenter kunne ikke læses.`,
    };
  if (verdict === 'notReport')
    return {
      en: `${notReports} of ${documents} documents ${notReports === 1 ? 'is not a delivery report' : 'are not delivery reports'}.`,
      da: `${notReports} af ${documents} dokumenter er ikke ${notReports === 1 ? 'en indberetningsrapport' : 'indberetningsrapporter'}.`,
    };
  return suppressed === 0
    ? { en: 'No document has an error.', da: 'Intet dokument har fejl.' }
    : {
        en: 'No document has an error beyond what was suppressed on request.',
        da: 'Intet dokument har fejl ud over det, der efter ønske er undertrykt.',
      };
}
