import type { Language } from '../../finding/message.js';
import type { Severity } from '../../finding/severity.js';
import type { CheckingSettings } from './checking-settings.js';
import type { SuppressRequest } from './suppressor.js';
import type { FormatRequest } from './validate-options.js';
import type { Stage } from '../../report/stages.js';
import type { Threshold } from './threshold.js';

/** The options of `ltt validate`. */
export interface ValidateSettings extends CheckingSettings {
  readonly stage: Stage;
  readonly outputs: readonly FormatRequest[];
  readonly profiles: readonly string[];
  /** The folder of the schemas (XSD) of XML messages. */
  readonly schema?: string | undefined;
  readonly igs: readonly string[];
  /** The guides whose reports are checked, by name. [LTT] */
  readonly guides?: readonly string[];
  readonly failOn: Threshold;
  /**
   * The least severe findings that every report shows; each format's own choice when it is absent. Exit code and counts do not depend on
   * it.
   */
  readonly minSeverity?: Severity | undefined;
  /** The configuration file that was named. */
  readonly config?: string | undefined;
  readonly suppress?: SuppressRequest | undefined;
  readonly language: Language;
  /** How many threads there may be; as many as the machine has cores when it is absent. */
  readonly jobs?: number | undefined;
  /** Whether it is wanted what takes how long. */
  readonly stats?: boolean;
  readonly showIdentifiers: boolean;
}
