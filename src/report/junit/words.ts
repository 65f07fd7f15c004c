import type { Language } from '../../finding/message.js';

interface Words {
  readonly more: (count: number) => string;
  readonly notReport: string;
}

/** What only this report says. */
export const junitWords: Readonly<Record<Language, Words>> = {
  en: { more: (count) => `and ${count} more`, notReport: 'not a delivery report; not validated against the guide' },
  da: { more: (count) => `og ${count} mere`, notReport: 'ikke en indberetningsrapport; ikke kontrolleret mod guiden' },
};
