import type { Language, Bilingual } from '../../finding/message.js';
import { both, Html, html } from '../../report/html/html-text.js';
import { languageButtons, pageHead, type PageAssets } from '../../report/html/shell.js';
import { certifyWords, resultWords } from '../words.js';
import { directionWords, keyStanding, roleWords, standingOf, standingWords } from './register-words.js';
import { registerHash } from './register-hash.js';
import type { Register, RegisteredCertificate, RegisterKey } from './register.js';

const words = {
  title: { en: 'Register of certificates', da: 'Register over certifikater' },
  certificates: { en: 'Certificates', da: 'Certifikater' },
  none: { en: 'There are no certificates in it yet.', da: 'Der er endnu ingen certifikater i det.' },
  number: { en: 'Number', da: 'Nummer' },
  standard: { en: 'Standard', da: 'Standard' },
  direction: { en: 'Direction', da: 'Retning' },
  result: { en: 'Result', da: 'Resultat' },
  issued: { en: 'Issued', da: 'Udstedt' },
  validUntil: { en: 'Valid until', da: 'Gyldigt til' },
  status: { en: 'Status', da: 'Status' },
  version: { en: 'Version', da: 'Version' },
  keys: { en: 'Keys', da: 'Nøgler' },
  holder: { en: 'Holder', da: 'Indehaver' },
  fingerprint: { en: 'SHA-256 of the key', da: 'Nøglens SHA-256' },
  role: { en: 'Role', da: 'Rolle' },
  from: { en: 'From', da: 'Fra' },
  recheck: {
    en: 'This page is made from register.json, which is signed. Whoever has it and a certificate can check both: ltt certify --verify certificate.json --register register.json. Times are by the signers’ own clocks.',
    da: 'Siden er lavet af register.json, som er underskrevet. Den, der har det og et certifikat, kan kontrollere begge: ltt certify --verify certificate.json --register register.json. Tidspunkter er efter underskrivernes egne ure.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The register for people: one page that needs nothing else, in both languages, of which it shows one. */
export function registerPage(register: Register, assets: PageAssets, language: Language): string {
  const { issuer, edition, time, certificates, keys } = register;
  const certificateHeads = [
    words.number,
    certifyWords.vendor,
    certifyWords.system,
    words.version,
    words.standard,
    words.direction,
    words.result,
    words.issued,
    words.validUntil,
    words.status,
  ];
  return html`${pageHead({ language, title: `${words.title[language]}: ${issuer.name}`, generator: 'ltt-conformance' }, assets)}<body>
<header>
<h1>${both(words.title)}</h1>
${languageButtons}</header>
<main>
<p>${issuer.name}. ${both({ en: `Edition ${edition}, ${time}.`, da: `Udgave ${edition}, ${time}.` })}</p>
<section aria-labelledby="certificates">
<h2 id="certificates">${both(words.certificates)}</h2>
${
  certificates.length === 0
    ? html`<p>${both(words.none)}</p>`
    : table(
        'certificates',
        certificateHeads,
        certificates.map((each) => certificateRow(each, time)),
      )
}
</section>
<section aria-labelledby="keys">
<h2 id="keys">${both(words.keys)}</h2>
${table(
  'keys',
  [words.fingerprint, words.holder, words.role, words.from, words.status],
  keys.map((key) => keyRow(key, time)),
)}
</section>
<p>${both(words.recheck)}</p>
</main>
<footer><p>SHA-256 <span class="hash">${registerHash(register)}</span></p></footer>
<script>${new Html(assets.script)}</script>
</body>
</html>
`.source;
}

function table(label: string, heads: readonly Bilingual[], rows: readonly Html[]): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-labelledby="${label}"><table class="inputs">
<thead><tr>${heads.map((head) => html`<th scope="col">${both(head)}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}

function certificateRow(entry: RegisteredCertificate, time: string): Html {
  const { number, vendor, standard, direction, result, issued, validUntil = '', revoked, replacedBy } = entry;
  const why =
    revoked === undefined ? (replacedBy === undefined ? '' : `: ${replacedBy}`) : `, ${revoked.time.slice(0, 10)}: ${revoked.reason}`;
  return html`<tr><th scope="row">${number}</th><td>${vendor.name}</td><td>${vendor.system}</td><td>${vendor.systemVersion}</td><td>${both(standard.title)} (${standard.name} ${standard.version ?? ''})</td><td>${both(directionWords[direction])}</td><td>${both(resultWords[result])}</td><td>${issued.slice(0, 10)}</td><td>${validUntil}</td><td>${both(standingWords[standingOf(entry, time)])}${why}</td></tr>
`;
}

function keyRow(key: RegisterKey, time: string): Html {
  return html`<tr><th scope="row" class="hash">${key.id}</th><td>${key.holder}</td><td>${both(roleWords[key.role])}</td><td>${key.from.slice(0, 10)}</td><td>${both(keyStanding(key, time))}</td></tr>
`;
}
