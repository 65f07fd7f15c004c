import { alpha2 } from './iso-3166.js';
import type { Verdict } from './code-grammar.js';

const askRegistry: Verdict = { kind: 'registry-missing', system: 'urn:ietf:bcp:47' };

/**
 * A language tag (BCP 47, RFC 5646). A malformed tag, or a two-letter language that does not exist, is out; so is a language of four
 * letters, which are reserved, or of five to eight, of which none has ever been registered (section 2.2.1). A known language, alone or
 * with a country, is in. All other well-formed tags would need IANA's registry of some ten thousand subtags.
 */
export function languageTag(code: string): Verdict {
  const tag = code.toLowerCase();
  if (grandfathered.has(tag)) return 'in';
  const subtags = tag.split('-');
  const [language = ''] = subtags;
  if (language === 'x') return isPrivate(subtags) ? 'in' : 'out';
  if (!isWellFormed(subtags)) return 'out';
  if (language.length === 2 ? !languages.has(language) : language.length > 3) return 'out';
  const isKnown = languages.has(language) || special.has(language);
  const [, region] = subtags;
  if (isKnown && (region === undefined || (subtags.length === 2 && alpha2().has(region.toUpperCase())))) return 'in';
  return askRegistry;
}

/** The `langtag` rule of RFC 5646, section 2.1, on the subtags in lower case. */
function isWellFormed(subtags: readonly string[]): boolean {
  let at = 0;
  const take = (form: RegExp): boolean => {
    if (!form.test(subtags[at] ?? '')) return false;
    at++;
    return true;
  };
  const [language = ''] = subtags;
  if (!take(/^[a-z]{2,8}$/)) return false;
  for (let i = 0; i < 3 && language.length <= 3 && take(/^[a-z]{3}$/); i++);
  take(/^[a-z]{4}$/);
  take(/^(?:[a-z]{2}|\d{3})$/);
  const seen = new Set<string>();
  for (let variant = subtags[at]; take(/^(?:[a-z\d]{5,8}|\d[a-z\d]{3})$/); variant = subtags[at]) {
    if (seen.has(variant ?? '')) return false;
    seen.add(variant ?? '');
  }
  for (let singleton = subtags[at]; take(/^[a-wy-z\d]$/); singleton = subtags[at]) {
    if (seen.has(singleton ?? '') || !take(/^[a-z\d]{2,8}$/)) return false;
    seen.add(singleton ?? '');
    while (take(/^[a-z\d]{2,8}$/));
  }
  return at === subtags.length || isPrivate(subtags.slice(at));
}

function isPrivate(subtags: readonly string[]): boolean {
  return subtags.length > 1 && subtags[0] === 'x' && subtags.slice(1).every((subtag) => /^[a-z\d]{1,8}$/.test(subtag));
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The two-letter languages in IANA's registry (ISO 639-1, and those withdrawn that stay valid). */
const languages = words(`
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu
  fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj
  kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny
  oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl
  tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
`);

/** Several languages, none, not known, not coded (ISO 639-2). */
const special = words('mul zxx und mis');

/** Tags from before RFC 4646 that stay valid (RFC 5646, section 2.2.8); those that fit the grammar need no mention. */
const grandfathered = words(`
  en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-be-fr sgn-be-nl
  sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang
`);
