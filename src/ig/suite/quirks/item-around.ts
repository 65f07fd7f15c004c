import { normalisedPlace } from '../places.js';
import type { Quirk } from './quirk.js';

const families = [
  { id: 'response-link-id-unknown', text: /^LinkId '(.*)' not found in questionnaire$/ },
  { id: 'questionnaire-condition-inner', text: /^Questions with an enableWhen cannot refer to an inner question / },
] as const;

/** Both say the same of an item of a form, and the reference names what is around it. */
export const itemAround: Quirk = {
  name: 'the item around',
  cause:
    'In forms the reference names the item, or the whole response, that holds what is at fault; we name the linkId or condition itself. Told by the linkId that both quote, where the reference quotes one, and by our place being inside of its place.',
  isSame(ours, theirs) {
    const found = families.find(({ id }) => id === ours.id)?.text.exec(theirs.text);
    if (!found || (found[1] !== undefined && found[1] !== ours.params['linkId'])) return false;
    return ours.expression.startsWith(`${normalisedPlace(theirs.expression)}.`);
  },
};
