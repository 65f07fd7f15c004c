import type { Language } from '../../finding/message.js';
import type { CompiledProtocol } from '../compiled-protocol.js';
import { planRow } from './plan-rows.js';
import { planWords } from './plan-words.js';

/** What is to be handed in, as a page. */
export function planMarkdown({ protocol }: CompiledProtocol, language: Language): string {
  const { id, version, title, about, chapters } = protocol;
  const head = [planWords.number, planWords.kind, planWords.requirement, planWords.source].map((word) => word[language]);
  const lines = [
    `# ${title[language]}`,
    '',
    `${id} (${version}). ${about[language]}`,
    '',
    `## ${planWords.howTo[language]}`,
    '',
    ...planWords.steps[language].map((step) => `- ${step}`),
    ...chapters.flatMap((chapter) => [
      '',
      `## ${chapter.number} ${chapter.title[language]}`,
      '',
      chapter.about[language],
      '',
      `| ${head.join(' | ')} |`,
      `|${head.map(() => '---').join('|')}|`,
      ...chapter.requirements.map((requirement) => {
        const { number, kind, title: name, text, sources } = planRow(requirement, protocol, language);
        return `| ${[number, kind, `**${name}** ${text}`, sources].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      }),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
