import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { ValueCheck } from '../value-check.js';

/**
 * Reports that a fault of a definition takes a check of this element away. It has no fast check: where a check is missing,
 * nothing is in order without a word.
 */
export function uncheckedCheck({ definition, element, problem, missingBase }: DefinitionFault): ValueCheck {
  return (_value, _extra, at) => {
    if (missingBase !== undefined) at.report('definition-base-missing', { profile: definition, base: missingBase }, { source: definition });
    else
      at.report(
        'definition-unverified',
        { definition: element === undefined ? definition : `${definition}#${element}`, problem },
        { source: definition },
      );
  };
}
