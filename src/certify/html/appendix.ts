import type { Bilingual } from '../../finding/message.js';
import { ingredient } from '../../report/html/details.js';
import { both, html, type Html } from '../../report/html/html-text.js';
import type { Certificate } from '../certificate.js';
import { certifyWords, notReadWords } from '../words.js';
import { certificateWords } from './certificate-words.js';
import { fact } from './facts.js';

/** What the result rests on: every file with its hash, what was left out, and with what it was made. */
export function appendix(certificate: Certificate): Html {
  return html`${inputs(certificate)}${list('not-read', certificateWords.notRead, notReadItems(certificate))}${list('remarks', certificateWords.remarks, remarkItems(certificate))}${list('failures', certificateWords.failures, failureItems(certificate))}${how(certificate)}`;
}

function section(id: string, heading: Bilingual, content: Html): Html {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${both(heading)}</h2>
${content}</section>
`;
}

function list(id: string, heading: Bilingual, items: readonly Html[]): Html {
  return items.length === 0 ? html`` : section(id, heading, html`<ul>\n${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`);
}

function inputs({ inputs: files }: Certificate): Html {
  const rows = files.map(
    ({ file, sha256, reports }) =>
      html`<tr><th scope="row" class="file">${file}</th><td class="number">${reports}</td><td class="hash">${sha256}</td></tr>\n`,
  );
  return section(
    'inputs',
    certificateWords.inputs,
    html`<div class="wide" tabindex="0" role="region" aria-labelledby="all-inputs"><table class="inputs">
<caption id="all-inputs">${both({ en: `Files: ${files.length}`, da: `Filer: ${files.length}` })}</caption>
<thead><tr><th scope="col">${both(certificateWords.file)}</th><th scope="col">${both(certifyWords.reports)}</th><th scope="col">${both(certificateWords.hash)}</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`,
  );
}

function notReadItems({ notRead }: Certificate): Html[] {
  return notRead.map(({ file, reason }) => html`<span class="file">${file}</span>: ${both(notReadWords[reason])}`);
}

function remarkItems({ remarks }: Certificate): Html[] {
  return remarks.map(({ id, rule, count }) => html`<code>${rule === undefined ? id : `${id} (${rule})`}</code>: ${count}`);
}

function failureItems({ failures }: Certificate): Html[] {
  return failures.map(({ file, reason }) => html`<span class="file">${file}</span>: ${reason}`);
}

function how({ tool, protocol, guide, packages, signature }: Certificate): Html {
  const signedWith =
    signature === undefined
      ? both(certificateWords.unsigned)
      : html`${both(certificateWords.signedWith)} <span class="hash">${signature.publicKey}</span>`;
  return section(
    'how',
    certificateWords.how,
    html`<dl>
${fact(certifyWords.tool, ingredient(tool))}${fact(certifyWords.protocol, ingredient(protocol))}${fact(certifyWords.guide, ingredient(guide))}${fact(certifyWords.packages, html`<ul>${packages.map((each) => html`<li>${ingredient(each)}</li>`)}</ul>`)}${fact(certificateWords.signature, signedWith)}</dl>
<p>${both(certificateWords.recheck)}</p>
`,
  );
}
