import { shown } from '../value/format.js';
import { hasUnusualScheme, reportUnusualScheme } from '../value/url-scheme.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

/** A canonical is absolute, or the fragment of a contained definition (http://hl7.org/fhir/R4/references.html#canonical). */
export const canonicalCheck: ValueCheck = withFastCheck((value, _extra, at) => {
  if (typeof value !== 'string' || value.startsWith('#')) return;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value)) at.report('canonical-relative', { url: shown(value) });
  else if (hasUnusualScheme(value)) reportUnusualScheme(at, value, []);
}, (value) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/.test(value));
