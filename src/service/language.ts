import type { Language } from '../finding/message.js';
import type { ServiceRequest } from './request.js';

/** The language a client prefers of the two there are: the first of Accept-Language that is Danish or English, by quality. */
export function wantedLanguage({ headers }: Pick<ServiceRequest, 'headers'>, usual: Language): Language {
  const ranges = (headers['accept-language'] ?? '')
    .split(',', 20)
    .map((range) => ({
      tag: (range.split(';', 1)[0] ?? '').trim().toLowerCase().slice(0, 2),
      quality: Number(/;\s*q\s*=\s*([\d.]{1,6})/.exec(range)?.[1] ?? 1),
    }))
    .filter(({ tag, quality }) => (tag === 'da' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const [first] = ranges;
  return first === undefined ? usual : (first.tag as Language);
}
