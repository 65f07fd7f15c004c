import type { Language } from '../../finding/message.js';
import type { CiName } from './setup.js';

export interface InitFlags {
  readonly ci?: CiName | 'none';
  readonly reports?: string;
  readonly lang?: Language;
  readonly config: boolean;
  readonly script: boolean;
  readonly hook: boolean;
  readonly vscode?: boolean;
  readonly package?: string;
  readonly yes?: boolean;
  readonly force?: boolean;
}
