import { expressionOf } from '../../document/expression.js';
import type { Language } from '../../finding/message.js';
import type { Change } from '../change.js';
import { phrases } from './phrases.js';

/** A change of a report as a sentence for people: `write Bundle.timestamp: "2026-…"`. Values that are long are given over several lines. */
export function changeText({ op, path, ...rest }: Change, language: Language): string {
  const { set, add, leaveOut } = phrases[language];
  const place = expressionOf({ resourceType: 'Bundle' }, steps(path));
  if (op === 'remove') return `${leaveOut} ${place}`;
  const value = 'value' in rest ? rest.value : undefined;
  const long = typeof value === 'object' && value !== null;
  return `${op === 'add' ? add : set} ${place}:${long ? '\n' : ' '}${JSON.stringify(value, undefined, long ? 2 : undefined)}`;
}

/** A JSON Pointer as steps into the value; `-` names the item after the last. */
function steps(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .filter((token) => token !== '-')
    .map((token) => (/^\d+$/.test(token) ? Number(token) : token.replaceAll('~1', '/').replaceAll('~0', '~')));
}
