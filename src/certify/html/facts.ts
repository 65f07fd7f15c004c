import { both, html, type Html } from '../../report/html/html-text.js';
import { time } from '../../report/html/overview.js';
import type { Bilingual } from '../../finding/message.js';
import type { Result } from '../assess.js';
import type { Certificate } from '../certificate.js';
import { reasonOf } from '../counted.js';
import { statuses } from '../outcome.js';
import { certifyWords, resultWords, statusWords } from '../words.js';
import { certificateWords } from './certificate-words.js';

/** A sign beside the word, so that colour is not what tells. */
const signs: Readonly<Record<Result, string>> = { passed: '✓', 'not-passed': '✗', undetermined: '?' };

/** The result, whose it is, and the counts. */
export function facts(certificate: Certificate): Html {
  const { result, vendor, protocol, guide, summary } = certificate;
  const shown = statuses.filter((status) => summary.must[status] + summary.should[status] > 0);
  return html`<section class="verdict ${result}" aria-labelledby="verdict">
<h2 id="verdict"><span class="sign" aria-hidden="true">${signs[result]}</span> ${both(resultWords[result])}</h2>
<p class="reason">${both(reasonOf(certificate))}</p>
</section>
<dl class="facts">
${fact(certifyWords.vendor, html`${vendor.name}`)}${fact(certifyWords.system, html`${`${vendor.system} ${vendor.systemVersion}`}`)}${fact(certifyWords.contact, html`${vendor.contact}`)}${fact(certifyWords.time, time(certificate.time))}${fact(certifyWords.protocol, html`${`${protocol.name} (${protocol.version ?? ''})`}`)}${fact(certifyWords.guide, html`${`${guide.name} ${guide.version ?? ''}`}`)}</dl>
<table class="counts">
<caption>${both(certificateWords.requirements)}</caption>
<thead><tr><td></td>${shown.map((status) => html`<th scope="col">${both(statusWords[status])}</th>`)}</tr></thead>
<tbody>
${(['must', 'should'] as const).map((obligation) => html`<tr><th scope="row">${both(certifyWords[obligation])}</th>${shown.map((status) => html`<td class="number">${summary[obligation][status]}</td>`)}</tr>\n`)}</tbody>
</table>
`;
}

/** A term and what it is. */
export function fact(term: Bilingual, content: Html): Html {
  return html`<dt>${both(term)}</dt><dd>${content}</dd>\n`;
}
