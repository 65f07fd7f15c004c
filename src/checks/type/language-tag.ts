import { withFastCheck, type ValueCheck } from '../value-check.js';

const usual =
  /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-[a-z0-9]{5,8}|-[0-9][a-z0-9]{3})*(?:-[a-z0-9](?:-[a-z0-9]{1,8})+)?$/;

/**
 * Language tags have no letter case (RFC 5646, section 2.1.1), and a usual way to be written, which is the only one that HL7's validator
 * reads: it shows names in the language of the resource.
 */
export const languageTagCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    const language = languageOf(value);
    if (language === undefined || isUsual(language)) return;
    const expected = asUsual(language);
    if (expected !== undefined)
      at.report('language-case', { language, expected }, { below: ['language'], severity: at.policy.onlyHl7Forbids, suggestion: expected });
  },
  (value) => isUsual(languageOf(value) ?? ''),
  ['language'],
);

function languageOf(resource: unknown): string | undefined {
  const { language } = (resource ?? {}) as { readonly language?: unknown };
  return typeof language === 'string' ? language : undefined;
}

function isUsual(language: string): boolean {
  return language === '' || usual.test(language);
}

/** The tag in its usual letter case; undefined for what is no tag, or has another form than the one written. */
function asUsual(language: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(language);
    return tag !== language && tag?.toLowerCase() === language.toLowerCase() ? tag : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
