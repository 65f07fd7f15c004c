import { both, html, type Html } from '../../report/html/html-text.js';
import { time } from '../../report/html/overview.js';
import type { Bilingual } from '../../finding/message.js';
import type { Result } from '../assess.js';
import type { Certificate } from '../certificate.js';
import { reasonOf } from '../counted.js';
import { statuses } from '../outcome.js';
import { certifyWords, resultWords, statusWords } from '../words.js';
import { certificateWords } from './certificate-words.js';
import { requirementId } from './requirement-item.js';

/** A sign beside the word, so that colour is not what tells. */
const signs: Readonly<Record<Result, string>> = { passed: '✓', 'not-passed': '✗', undetermined: '?' };

/** The result, whose it is, and the counts. */
export function facts(certificate: Certificate): Html {
  const { number, issuer, validUntil, result, vendor, protocol, guide, summary } = certificate;
  const shown = statuses.filter((status) => summary.must[status] + summary.should[status] > 0);
  return html`<section class="verdict ${result}" aria-labelledby="verdict">
<h2 id="verdict"><span class="sign" aria-hidden="true">${signs[result]}</span> ${both(resultWords[result])}</h2>
<p class="reason">${both(reasonOf(certificate))}</p>
</section>
<dl class="facts">
${fact(certificateWords.number, html`${number}`)}${issuer === undefined ? html`` : fact(certificateWords.issuer, html`${issuer.name}`)}${validUntil === undefined ? html`` : fact(certificateWords.validUntil, html`${validUntil}`)}${fact(certifyWords.vendor, html`${vendor.name}`)}${fact(certifyWords.system, html`${`${vendor.system} ${vendor.systemVersion}`}`)}${fact(certifyWords.contact, html`${vendor.contact}`)}${fact(certifyWords.time, time(certificate.time))}${fact(certifyWords.protocol, html`${`${protocol.name} (${protocol.version ?? ''})`}`)}${fact(certifyWords.guide, html`${`${guide.name} ${guide.version ?? ''}`}`)}</dl>
<table class="counts">
<caption>${both(certificateWords.requirements)}</caption>
<thead><tr><td></td><th scope="col">${both(certifyWords.must)}</th><th scope="col">${both(certifyWords.should)}</th></tr></thead>
<tbody>
${shown.map((status) => html`<tr><th scope="row">${both(statusWords[status])}</th><td class="number">${summary.must[status]}</td><td class="number">${summary.should[status]}</td></tr>\n`)}</tbody>
</table>
${unmetList(certificate)}`;
}

/** What is not as it should be, with the way to it. */
function unmetList({ chapters }: Certificate): Html {
  const unmet = chapters
    .flatMap(({ requirements }) => requirements)
    .filter(({ status }) => status !== 'pass' && status !== 'not-applicable');
  if (unmet.length === 0) return html``;
  const items = unmet.map(
    ({ number, title, status, obligation }) =>
      html`<li><a href="#${requirementId(number)}">${`${number} `}${both(title)}</a>: ${both(statusWords[status])} (${both(certifyWords[obligation])})</li>\n`,
  );
  return html`<section aria-labelledby="unmet">
<h2 id="unmet">${both(certificateWords.unmet)}</h2>
<ul class="unmet-list">
${items}</ul>
</section>
`;
}

/** A term and what it is. */
export function fact(term: Bilingual, content: Html): Html {
  return html`<dt>${both(term)}</dt><dd>${content}</dd>\n`;
}
