import type { Language } from '../../finding/message.js';
import { both, Html, html } from '../../report/html/html-text.js';
import { loadPage, languageButtons, pageHead, type PageAssets } from '../../report/html/shell.js';
import type { Certificate } from '../certificate.js';
import { appendix } from './appendix.js';
import { assignmentSection } from './assignment-section.js';
import { certificateWords } from './certificate-words.js';
import { facts } from './facts.js';
import { requirementItem } from './requirement-item.js';

/** Puts the certificate's style and script together from the files of report/page/. */
export function loadCertificateAssets(read: (name: string) => Promise<string>): Promise<PageAssets> {
  return loadPage(read, ['base.css', 'page.css', 'certificate.css'], ['certificate.js']);
}

/** The certificate for people, to print and file: one page that needs nothing else, in both languages, of which it shows one. */
export function certificatePage(certificate: Certificate, assets: PageAssets, language: Language): string {
  const { tool, chapters } = certificate;
  const generator = `${tool.name} ${tool.version ?? ''}`.trim();
  return html`${pageHead({ language, title: certificateWords.title[language], generator }, assets)}<body>
<header>
<h1>${both(certificateWords.title)}</h1>
${languageButtons}</header>
<main>
${facts(certificate)}${assignmentSection(certificate)}${chapters.map(chapterSection)}${appendix(certificate)}</main>
<footer><p>${generator}</p></footer>
<script>${new Html(assets.script)}</script>
</body>
</html>
`.source;
}

function chapterSection({ number, title, about, requirements }: Certificate['chapters'][number]): Html {
  const id = `chapter-${number}`;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${`${number} `}${both(title)}</h2>
<p class="about">${both(about)}</p>
<ul class="requirements">
${requirements.map(requirementItem)}</ul>
</section>
`;
}
