import { mask } from '../finding/mask.js';
import { printable } from '../report/printable.js';
import type { Output } from './io.js';

/**
 * An output for notes and errors, which may quote file names and data: CPR numbers are masked unless shown on request, and nothing acts on
 * the terminal.
 */
export function discreet(output: Output, showIdentifiers: boolean): Output {
  return {
    isTerminal: output.isTerminal,
    write: (written) => {
      const text = typeof written === 'string' ? written : Buffer.from(written).toString();
      return output.write((showIdentifiers ? text : mask(text)).split('\n').map(printable).join('\n'));
    },
  };
}
