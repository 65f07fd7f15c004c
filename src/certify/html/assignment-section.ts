import { both, html, type Html } from '../../report/html/html-text.js';
import type { Certificate } from '../certificate.js';
import { statusWords } from '../words.js';

/** The assignment that the series was made for, and what came of each task; nothing where there was none. */
export function assignmentSection({ assignment }: Certificate): Html {
  if (assignment === undefined) return html``;
  const { number, nonce, sha256, issued, validUntil, followed, tasks, strangers } = assignment;
  const rows = tasks.map(
    (task) =>
      html`<tr><th scope="row">${task.number}</th><td>${both(task.text)}</td><td>${both(statusWords[task.status])}</td><td class="file">${task.evidence?.file ?? ''}</td></tr>\n`,
  );
  return html`<section aria-labelledby="assignment">
<h2 id="assignment">${both(followed ? { en: `Assignment ${number} was followed`, da: `Opgave ${number} er fulgt` } : { en: `Assignment ${number} was not followed`, da: `Opgave ${number} er ikke fulgt` })}</h2>
<p>${both({ en: `Issued ${issued}, valid until ${validUntil}, nonce`, da: `Udstedt ${issued}, gyldig til og med ${validUntil}, engangstal` })} <span class="hash">${nonce}</span>, SHA-256 <span class="hash">${sha256}</span></p>
<div class="wide" tabindex="0" role="region" aria-labelledby="assignment"><table class="inputs">
<tbody>
${rows}</tbody>
</table></div>
${strangers.length === 0 ? html`` : html`<ul>${strangers.map(({ file, reason }) => html`<li><span class="file">${file}</span>: ${both(reason)}</li>`)}</ul>`}
</section>
`;
}
