import type { Cursor } from '../cursor.js';
import { hasUnusualScheme, isAbsolute, reportUnusualScheme } from '../value/absolute-url.js';
import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

/** A canonical is absolute, or the fragment of a contained definition (http://hl7.org/fhir/R4/references.html#canonical). */
export const canonicalCheck: ValueCheck = withFastCheck((value, _extra, at) => {
  if (typeof value !== 'string') return;
  if (!value.startsWith('#')) checkAbsolute(value, at);
  else if (value.length > 1 && at.canonical(value) === undefined) at.report('canonical-contained-missing', { id: shown(value.slice(1)) });
}, isPlainly);

/** The `url` of a canonical resource is absolute, since canonicals lead to it (http://hl7.org/fhir/R4/resource.html#canonical). */
export const ownUrlCheck: ValueCheck = withFastCheck((value, _extra, at) => {
  const { plan, owner } = at.element;
  if (typeof value === 'string' && !/^$|\s/.test(value) && owner.kind === 'resource' && plan.id === `${owner.type}.url`)
    checkAbsolute(value, at);
}, isPlainly);

function checkAbsolute(url: string, at: Cursor): void {
  if (!isAbsolute(url)) at.report('canonical-relative', { url: shown(url) });
  else if (hasUnusualScheme(url)) reportUnusualScheme(at, url, []);
}

function isPlainly(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:./.test(value);
}
