import { named, within } from '../../rules/history/history-rule.js';
import { saidOf } from '../../rules/history/history.js';
import { isGatewayFacts } from './history/gateway-facts.js';
import { viewHistoryRule } from './many-types.js';

export const x23 = viewHistoryRule({
  meta: {
    id: 'FKG-X23',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['CarePlan.period'],
    sources: ['KLR care plan'],
    title: { en: 'Another start is another plan', da: 'En anden startdato er et andet forløb' },
    about: {
      en: 'When the timing of a plan changes, most often because the citizen turns out to need something else, a new plan with a new start is reported, rather than another time in the old one. The same goes for interventions that refer to the plan.',
      da: 'Når tidspunktet for et forløb ændres, oftest fordi borgeren viser sig at have et andet behov, indberettes et nyt forløb med en ny startdato frem for en anden tid i det gamle. Det samme gælder indsatser, der henviser til forløbet.',
    },
    inferred: {
      en: "Only the start is compared: an expected end becomes the real one when a plan is completed. The memo (section 3) accepts a user's edit as a change, so this is a warning.",
      da: 'Kun starttidspunktet sammenlignes: et forventet sluttidspunkt bliver det faktiske, når forløbet afsluttes. Notatet (afsnit 3) accepterer en brugers rettelse som en ændring; derfor er det en advarsel.',
    },
    messages: {
      start: {
        en: 'The start is {start} here, and was {was} in the report {report} of {time}; report another timing as a new plan with a new id',
        da: 'Startdatoen er {start} her og var {was} i indberetningen {report} fra {time}; indberet en anden tid som et nyt forløb med et nyt id',
      },
    },
    example: [],
  },
  check(history, found) {
    for (const versions of saidOf(history, isGatewayFacts)) {
      let before: (typeof versions)[number] | undefined;
      for (const said of versions) {
        const { start, type } = said.facts.what;
        if (type !== 'CarePlan' || said.facts.isVoid || start === undefined) continue;
        const was = before?.facts.what.start;
        if (before !== undefined && was !== undefined && was !== start) {
          found(
            'start',
            { ...within(said, 'period', 'start'), other: within(before, 'period', 'start') },
            { start, was, ...named(before.report) },
          );
        }
        before = said;
      }
    }
  },
});
