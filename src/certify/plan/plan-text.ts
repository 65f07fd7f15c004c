import type { Language } from '../../finding/message.js';
import type { CompiledProtocol } from '../compiled-protocol.js';
import { planRow } from './plan-rows.js';
import { planWords } from './plan-words.js';

/** What is to be handed in, for a terminal. */
export function planText({ protocol }: CompiledProtocol, language: Language): string {
  const { id, version, title, about, chapters } = protocol;
  const lines = [
    `${title[language]}`,
    `${id} (${version})`,
    '',
    about[language],
    '',
    `${planWords.howTo[language]}:`,
    ...planWords.steps[language].map((step) => `  - ${step}`),
    ...chapters.flatMap((chapter) => [
      '',
      `${chapter.number}  ${chapter.title[language]}`,
      `   ${chapter.about[language]}`,
      ...chapter.requirements.flatMap((requirement) => {
        const row = planRow(requirement, protocol, language);
        return [
          `  ${row.number.padEnd(5)} ${row.title} [${row.kind}]`,
          `        ${row.text}`,
          `        ${planWords.source[language]}: ${row.sources}`,
        ];
      }),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
