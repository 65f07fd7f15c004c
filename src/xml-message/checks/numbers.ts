import { isCalendarDate } from '../../fhir/calendar.js';
import { daysSince1970 } from '../../finding/danish-time.js';
import type { Bilingual } from '../../finding/message.js';
import { birthDay, cprDate } from '../../rules/number/cpr.js';
import { replacementKind } from '../../rules/number/replacement-number.js';
import { gs1CheckDigit } from '../../text/gs1.js';
import { passesVerhoeff } from '../../text/verhoeff.js';
import { childOf, textOf, type MessageElement } from '../element.js';
import type { Reporter } from '../reporter.js';
import type { LetterParts } from './letter.js';

const cprName = /^(?:Person)?(?:CivilRegistration(?:Number|Identifier)|CPR(?:Number|nummer)?)$/i;
const glnName = /^(?:EAN(?:Identifier|LocationNumber|Number)?|GLN(?:Identifier|Number)?)$/i;
const sorName = /^SOR(?:Identifier|Code|Id|Number)?$/i;

/** CPR numbers, location numbers and SOR ids: elements named so, and `<Identifier>` whose `<IdentifierCode>` says so. */
export function checkNumbers({ all, sent }: LetterParts, reporter: Reporter): void {
  for (const element of all) {
    const value = textOf(element);
    if (value === undefined || element.children.length > 0) continue;
    const kind = kindOf(element);
    if (kind === 'cpr') checkCpr(element, value, sent, reporter);
    else if (kind === 'gln') checkGln(element, value, reporter);
    // Shorter numbers are the schema's to judge, as for FKG-C06.
    else if (kind === 'sor' && /^\d{11,}$/.test(value) && !passesVerhoeff(value))
      reporter.report('letter-sor-check-digit', element, { value });
  }
}

function kindOf(element: MessageElement): 'cpr' | 'gln' | 'sor' | undefined {
  const { local } = element;
  if (cprName.test(local)) return 'cpr';
  if (glnName.test(local)) return 'gln';
  if (sorName.test(local)) return 'sor';
  if (local !== 'Identifier') return undefined;
  const code = textOf(childOf(element.parent, 'IdentifierCode'))?.toLowerCase() ?? '';
  if (code.startsWith('sor')) return 'sor';
  return code === 'lokationsnummer' || code === 'ean' || code === 'gln' ? 'gln' : undefined;
}

function checkCpr(element: MessageElement, value: string, sent: string | undefined, reporter: Reporter): void {
  if (replacementKind(value) !== undefined) return;
  const date = cprDate(value);
  if (date === undefined) reporter.report('letter-cpr-form', element, { element: element.name, value });
  else if (!isCalendarDate(date.year, date.month, date.day)) reporter.report('letter-cpr-date', element, { ...date });
  else if (sent !== undefined && (birthDay(value) ?? 0) > dayOf(sent)) reporter.report('letter-cpr-future', element, { sent });
}

function checkGln(element: MessageElement, value: string, reporter: Reporter): void {
  const reason = glnFault(value);
  if (reason !== undefined) reporter.report('letter-gln-check-digit', element, { value, reason });
}

function glnFault(value: string): Bilingual | undefined {
  if (!/^\d{13}$/.test(value)) return { en: 'it must have 13 digits', da: 'det skal have 13 cifre' };
  const digit = gs1CheckDigit(value.slice(0, 12));
  if (Number(value.at(-1)) === digit) return undefined;
  return {
    en: `the check digit of its first 12 digits is ${digit}, not ${value.at(-1)}`,
    da: `kontrolcifferet for de første 12 cifre er ${digit} og ikke ${value.at(-1)}`,
  };
}

/** The day of a text YYYY-MM-DD. */
function dayOf(text: string): number {
  return daysSince1970(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}
