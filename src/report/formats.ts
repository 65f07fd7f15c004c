import { formatJson } from './json.js';
import { formatOperationOutcome } from './operation-outcome.js';
import type { Format } from './results.js';
import { formatText } from './text.js';

/** The report formats by the name they are asked for with. */
export const formats = {
  text: formatText,
  json: formatJson,
  'operation-outcome': formatOperationOutcome,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

/** True when there is a format of this name. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
