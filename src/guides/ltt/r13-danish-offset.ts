import { hasWinterOffsetInSummer } from '../../finding/danish-time.js';
import type { TimeValue } from '../../rules/view/values.js';
import { reportRule } from './report-rule.js';

export const r13 = reportRule({
  meta: {
    id: 'LTT-R13',
    stage: 'gateway',
    severity: 'warning',
    code: 'value',
    appliesTo: ['indberetningsrapportTid', 'forløbstart', 'forløbslut', 'kontaktstart', 'henvisningstidspunkt'],
    sources: ['inferred'],
    title: { en: 'Times have the offset of Danish time on their day', da: 'Tidspunkter har dansk tids forskydning den pågældende dag' },
    about: {
      en: 'Danish time is +01:00 in winter and +02:00 in summer, from the last Sunday of March to the last Sunday of October. A time in summer with +01:00 is an hour later than the clock showed, and a contact near midnight is on another day. Usually the case system writes the same offset all year. Let the program take the offset from the time zone Europe/Copenhagen.',
      da: 'Dansk tid er +01:00 om vinteren og +02:00 om sommeren, fra den sidste søndag i marts til den sidste søndag i oktober. Et tidspunkt om sommeren med +01:00 er en time senere, end uret viste, og en kontakt nær midnat ligger på en anden dag. Som regel skriver fagsystemet den samme forskydning hele året. Lad programmet tage forskydningen fra tidszonen Europe/Copenhagen.',
    },
    messages: {
      winter: {
        en: '{time} has the offset of Danish winter time, but the day is in summer time; send {corrected} if that is what the clock showed',
        da: '{time} har dansk vintertids forskydning, men dagen ligger i sommertiden; send {corrected}, hvis det er, hvad uret viste',
      },
    },
    example: [[{ op: 'replace', path: '/entry/2/resource/period/start', value: '2026-05-12T13:30:00+01:00' }]],
  },
  check({ timestamp, carePlans, contacts, referrals }, found) {
    const judge = (time: TimeValue | undefined): void => {
      if (time === undefined || !hasWinterOffsetInSummer(time.text)) return;
      const corrected = time.text.replace(/\+01:00$/, '+02:00');
      found('winter', time.path, { time: time.text, corrected }, corrected);
    };
    judge(timestamp);
    for (const { start, end } of carePlans) {
      judge(start);
      judge(end);
    }
    for (const { start } of contacts) judge(start);
    for (const { start } of referrals) judge(start);
  },
});
