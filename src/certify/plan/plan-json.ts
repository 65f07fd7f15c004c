import type { CompiledProtocol } from '../compiled-protocol.js';

/** What is to be handed in, for programs: the protocol without the conditions that judge it. */
export function planJson({ protocol, hash }: CompiledProtocol): string {
  const { id, version, guide, title, about, chapters, sources } = protocol;
  const plan = {
    protocol: { id, version, sha256: hash },
    guide,
    title,
    about,
    chapters: chapters.map((chapter) => ({
      number: chapter.number,
      title: chapter.title,
      about: chapter.about,
      requirements: chapter.requirements.map((requirement) => ({
        number: requirement.number,
        obligation: requirement.obligation,
        kind: requirement.step === undefined ? 'check' : 'step',
        title: requirement.title,
        text: requirement.text,
        expects: requirement.step?.expects?.map(({ text }) => text),
        rules: requirement.select !== undefined && 'rules' in requirement.select ? requirement.select.rules : undefined,
        sources: requirement.sources.map((name) => sources[name]),
      })),
    })),
  };
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}
