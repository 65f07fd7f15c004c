import { shown } from '../value/format.js';
import { isActiveAttribute, isActiveStyle, isActiveUrl } from './active-content.js';
import type { NarrativeFaults } from './narrative-faults.js';
import { unusualScheme, urlProblem } from './url.js';
import { commonAttributes, urlAttributes, type ElementRule } from './vocabulary.js';

/** Are an element's attributes allowed, and what they say harmless? `rule` is absent where the element itself is not allowed. */
export function checkAttributes(
  element: string,
  rule: ElementRule | undefined,
  attributes: ReadonlyMap<string, string>,
  faults: NarrativeFaults,
): void {
  for (const [name, value] of attributes) {
    if (isActiveAttribute(name)) {
      faults.add('narrative-active', { what: shown(name, 40) });
    } else if (name === 'xmlns' || name.startsWith('xmlns:')) {
      continue;
    } else if (rule && !commonAttributes.has(name) && !rule.attributes.has(name)) {
      faults.add('narrative-attribute', { attribute: shown(name, 40), element });
    } else if (name === 'style') {
      if (isActiveStyle(value)) faults.add('narrative-active', { what: `style="${shown(value)}"` });
    } else if (urlAttributes.has(name)) {
      checkUrl(name, value, faults);
    }
  }
}

/** Links and images must be URLs of a kind that can be followed; other attributes with URLs must only be harmless. */
function checkUrl(attribute: string, url: string, faults: NarrativeFaults): void {
  if (isActiveUrl(url)) {
    faults.add('narrative-active', { what: `${attribute}="${shown(url)}"` });
    return;
  }
  if (attribute !== 'href' && attribute !== 'src') return;
  const problem = urlProblem(url);
  const unusual = problem ? undefined : unusualScheme(url);
  if (problem) {
    faults.add('narrative-link', { link: shown(url), reason: problem });
  } else if (unusual && attribute === 'href') {
    const { scheme, isLiteral } = unusual;
    if (isLiteral)
      faults.add('narrative-link', {
        link: shown(url),
        reason: { en: `nobody can follow a "${scheme}:"`, da: `ingen kan følge en "${scheme}:"` },
      });
    else faults.add('narrative-link-scheme', { scheme, link: shown(url) });
  }
}
