import { both, html, type Html } from '../../report/html/html-text.js';
import type { CertifiedFinding, CertifiedRequirement, Evidence, Place } from '../certificate.js';
import { certifyWords, statusWords } from '../words.js';
import { certificateWords } from './certificate-words.js';

/** At most this many findings of one requirement are on the page; the certificate's file has all of them. */
const shownFindings = 50;

/** Lists of more lines than this are not kept on one sheet of paper. */
const longList = 15;

/** One requirement: what it asks, what came of it, and what that rests on. */
export function requirementItem({
  number,
  obligation,
  status,
  title,
  text,
  sources,
  checked,
  evidence,
  moreEvidence = 0,
  findings,
  near = [],
}: CertifiedRequirement): Html {
  const more = findings.length - shownFindings;
  const lines = [
    ...near.map((each) => html`<li>${place(each)}: <span class="lacking">${both(each.text)}</span> ${hash(each)}</li>\n`),
    ...evidence.map(evidenceLine),
    ...(moreEvidence > 0 ? [html`<li>${`+ ${moreEvidence} `}${both(certificateWords.more)}</li>\n`] : []),
    ...findings.slice(0, shownFindings).map(findingLine),
    ...(more > 0 ? [html`<li>${`+ ${more} `}${both(certificateWords.moreFindings)}</li>\n`] : []),
  ];
  return html`<li class="requirement ${status}${lines.length > longList ? ' long' : ''}" id="${requirementId(number)}">
<h3><span class="numeral">${number}</span> <span>${both(title)}</span> <span class="badge ${status}">${both(statusWords[status])}</span></h3>
<p>${both(text)}</p>
<p class="from">${both(certifyWords[obligation])}; ${both(certifyWords.source)}: ${both({ en: sources.map(({ en }) => en).join('; '), da: sources.map(({ da }) => da).join('; ') })}${checkedIn(checked)}</p>
${lines.length === 0 ? html`` : html`<ul class="evidence">\n${lines}</ul>\n`}</li>
`;
}

function checkedIn(checked: number | undefined): Html {
  if (checked === undefined || checked === 0) return html``;
  return html`; ${both({ en: `checked in ${checked} ${checked === 1 ? 'document' : 'documents'}`, da: `kontrolleret i ${checked} ${checked === 1 ? 'dokument' : 'dokumenter'}` })}`;
}

/** What links lead to. */
export function requirementId(number: string): string {
  return `requirement-${number}`;
}

function evidenceLine(evidence: Evidence): Html {
  const { earlier, resource, unmet = [] } = evidence;
  const spot = resource === undefined ? html`` : html`, <code>${resource}</code>`;
  const after = earlier === undefined ? html`` : html`, ${both(certifyWords.after)} ${place(earlier)}`;
  const lacking = unmet.map((each) => html`<br><span class="lacking">${both(certifyWords.missing)}: ${both(each)}</span>`);
  return html`<li>${both(certificateWords.shownBy)} ${place(evidence, evidence.column)}${spot}${after}${lacking} ${hash(evidence)}</li>\n`;
}

function findingLine({ id, message, column, expression, related, ...at }: CertifiedFinding): Html {
  const where = expression === undefined ? html`` : html` <code>${expression}</code>`;
  const other =
    related === undefined
      ? html``
      : html`<br>${both(certificateWords.conflicts)} ${place(related, related.column)} <code>${related.expression}</code>`;
  return html`<li>${both(message)} <span class="id">${id}</span><br>${place(at, column)}${where} ${hash(at)}${other}</li>\n`;
}

function place({ file, line, report }: Omit<Place, 'sha256'> & { readonly report?: string }, column?: number): Html {
  const name = html`<span class="file">${[file, line, column].filter((part) => part !== undefined).join(':')}</span>`;
  return report === undefined ? name : html`${name} (<code>${report}</code>)`;
}

function hash({ sha256 }: Pick<Place, 'sha256'>): Html {
  return html`<span class="hash">SHA-256 ${sha256}</span>`;
}
