import { withFastCheck, type ValueCheck } from '../value-check.js';

/** maxLength, in Unicode characters. HL7's validator counts UTF-16 units, of which an emoji is two. */
export function lengthCheck(max: number, by: string | undefined): ValueCheck {
  return withFastCheck(
    (value, _extra, at) => {
      // A string has no more characters than UTF-16 units: counting them is seldom needed.
      if (typeof value !== 'string' || value.length <= max) return;
      const length = [...value].length;
      if (length > max) at.report('max-length', { element: at.label, length, max }, { source: by });
      else
        at.report(
          'max-length-units',
          { element: at.label, length, units: value.length, max },
          { source: by, severity: at.policy.onlyHl7Forbids },
        );
    },
    (value) => typeof value !== 'string' || value.length <= max,
  );
}

/** The extension minLength, in Unicode characters as well. */
export function minLengthCheck(min: number, by: string | undefined): ValueCheck {
  return withFastCheck(
    (value, _extra, at) => {
      // A character is at most two units.
      if (typeof value !== 'string' || value.length >= 2 * min) return;
      const length = [...value].length;
      if (length < min)
        at.report(
          'min-length',
          { element: at.label, length, min },
          { source: by, ...(value.length >= min ? { severity: at.policy.onlyHl7Allows } : {}) },
        );
    },
    (value) => typeof value !== 'string' || value.length >= 2 * min || [...value].length >= min,
  );
}
