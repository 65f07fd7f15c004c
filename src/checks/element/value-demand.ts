import { splitCanonical } from '../../fhir/canonical.js';
import { own } from '../../fhir/json.js';
import type { ValueDemandPlan } from '../../plan/plan.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

/** mustHaveValue and valueAlternatives: matter where a primitive has an id or extensions, and no value. */
export function valueDemandCheck({ alternatives = [], by: source }: ValueDemandPlan): ValueCheck {
  const allowed = new Set(alternatives.map((canonical) => splitCanonical(canonical).url));
  return withFastCheck(
    (value, extra, at) => {
      if (value !== undefined) return;
      if (allowed.size === 0) {
        at.report('value-missing', { element: at.label }, { source });
        return;
      }
      const extensions = own(extra, 'extension');
      const isReplaced =
        Array.isArray(extensions) &&
        extensions.some((extension) => {
          const url = own(extension, 'url');
          return typeof url === 'string' && allowed.has(url);
        });
      if (!isReplaced) at.report('value-alternative-missing', { element: at.label, alternatives: [...allowed].join(', ') }, { source });
    },
    (value) => value !== undefined,
  );
}
