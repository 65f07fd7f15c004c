import type { Said } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './gateway-rule.js';
import { kindText } from './kinds.js';

export const x12 = citizenRule({
  meta: {
    id: 'FKG-X12',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Resource.status', 'Reference'],
    sources: ['MEMO 2', 'MEMO 4'],
    title: { en: 'What depends on an error is corrected too', da: 'Det, der afhænger af en fejl, rettes også' },
    about: {
      en: 'It is good practice that resources which depend on one that is later reported as entered-in-error are reported as entered-in-error too, or updated with a version without the dependency. The receiver disregards only what is explicitly reported as entered-in-error.',
      da: 'Det er god praksis, at ressourcer, der afhænger af en, som senere indberettes som entered-in-error, også indberettes som entered-in-error eller opdateres med en version uden afhængigheden. Modtageren ser kun bort fra det, der udtrykkeligt er indberettet som entered-in-error.',
    },
    inferred: {
      en: 'Each resource is judged by the last version that was reported of it: it must not refer to something whose last version is in error, or to a citizen who was reported in error. The correction may be in the same report or in a later one; it may also be missing because not all reports are here.',
      da: 'Hver ressource bedømmes efter den sidst indberettede version: den må ikke referere til noget, hvis sidste version er en fejl, eller til en borger, der er indberettet ved en fejl. Rettelsen kan stå i samme indberetning eller i en senere; den kan også mangle, fordi ikke alle indberetninger er med.',
    },
    messages: {
      left: {
        en: 'This refers to {what}, which is reported in error in the report {report} of {time}; report it as entered-in-error too, or without the reference',
        da: 'Her refereres til {what}, som er indberettet som fejl i indberetningen {report} fra {time}; indberet det også som entered-in-error eller uden referencen',
      },
    },
    example: [],
  },
  check({ resources }, found) {
    const inError = new Map<string, Said>();
    for (const versions of resources) {
      const last = versions.at(-1);
      if (last?.facts.isVoid) inError.set(last.facts.id, last);
    }
    if (inError.size === 0) return;
    for (const versions of resources) {
      const last = versions.at(-1);
      if (!last || last.facts.isVoid) continue;
      const wrong = last.facts.dependsOn
        .map((id) => inError.get(id))
        .find((said) => said !== undefined && !isOfInactiveCitizen(last, said));
      if (wrong)
        found('left', { ...within(last, 'id'), other: within(wrong, 'id') }, { what: kindText(wrong.facts), ...named(wrong.report) });
    }
  },
});

/** What stays valid beside an inactive citizen in one report has a rule of its own (FKG-C07). */
function isOfInactiveCitizen({ report }: Said, wrong: Said): boolean {
  const [citizen] = report.resources;
  return wrong.report === report && citizen?.kind === 'citizen' && citizen.isVoid;
}
