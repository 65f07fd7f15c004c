import { isGatewayFacts } from '../gateway/history/gateway-facts.js';
import { viewHistoryRule } from '../gateway/many-types.js';
import { saidOf } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';

export const x21 = viewHistoryRule({
  meta: {
    id: 'KLG-X21',
    stage: 'history',
    severity: 'error',
    code: 'business-rule',
    appliesTo: ['Condition.code'],
    sources: ['KLG home'],
    title: { en: 'A condition keeps its code', da: 'En tilstand beholder sin kode' },
    about: {
      en: 'A condition that has changed since it was reported shall have the same FSIII code. Another code is another condition, with an id of its own.',
      da: 'En tilstand, der er ændret, siden den blev indberettet, skal have den samme FSIII-kode. En anden kode er en anden tilstand med sit eget id.',
    },
    messages: {
      code: {
        en: 'The condition had another code in the report {report} of {time}; report another condition under a new id',
        da: 'Tilstanden havde en anden kode i indberetningen {report} fra {time}; indberet en anden tilstand under et nyt id',
      },
    },
    example: [],
  },
  check(history, found) {
    for (const versions of saidOf(history, isGatewayFacts)) {
      let before: (typeof versions)[number] | undefined;
      for (const said of versions) {
        const { code, type } = said.facts.what;
        if (type !== 'Condition' || code === '' || said.facts.isVoid) continue;
        if (before !== undefined && before.facts.what.code !== code)
          found('code', { ...within(said, 'code'), other: within(before, 'code') }, named(before.report));
        before = said;
      }
    }
  },
});
