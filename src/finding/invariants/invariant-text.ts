import type { Bilingual } from '../message.js';
import type { Severity } from '../severity.js';

/** The text of one invariant, shown in place of the definition's own, which is in English and says what holds, not what to send. */
export interface InvariantText {
  /** What is wrong, what is expected, and what to send instead. */
  readonly text: Bilingual;
  /** Background for `ltt explain`: who states it and why. */
  readonly about?: Bilingual;
  /** What the invariant demands, as part of a sentence. Only for invariants that compare two values, which may be incomparable. */
  readonly demand?: Bilingual;
  /** `error` when absent. */
  readonly severity?: Severity;
  /** A more exact text for this value. Undefined where the general text fits. Never repeats more than a few characters of the value. */
  readonly forValue?: (value: unknown) => Bilingual | undefined;
  /** The value to send instead of this one; undefined where it cannot be computed. */
  readonly corrected?: (value: unknown) => string | undefined;
}

/** Texts by the invariant's key. */
export type InvariantTexts = Readonly<Record<string, InvariantText>>;
