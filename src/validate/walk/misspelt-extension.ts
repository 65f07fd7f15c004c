import { splitCanonical } from '../../fhir/canonical.js';
import type { LinkedElement } from '../../checks/linked.js';
import { closest } from '../../text/closest.js';

/** A slice of extensions that the profile names, and the url that its extensions have. */
export interface NamedExtension {
  readonly slice: string;
  readonly url: string;
}

/**
 * The extension of the profile that an unknown url was meant for: it differs only in scheme, letter case, hyphens, a slash at the
 * end or a few letters. Urls of other publishers are no mistakes: everything before the name must agree.
 */
export function meantExtension(url: string, element: LinkedElement): NamedExtension | undefined {
  const named = (element.slices?.all ?? []).flatMap((slice): NamedExtension[] => {
    const [canonical] = slice.element.types[0]?.plan.profiles ?? [];
    return canonical === undefined ? [] : [{ slice: slice.name, url: splitCanonical(canonical).url }];
  });
  const { base, name } = comparable(url);
  const ofPublisher = named.filter((each) => comparable(each.url).base === base);
  const [near, second] = closest(
    name,
    ofPublisher.map((each) => comparable(each.url).name),
    Math.min(3, Math.floor(name.length / 4)),
    (text) => text,
  );
  return near === undefined || second !== undefined ? undefined : ofPublisher.find((each) => comparable(each.url).name === near);
}

function comparable(url: string): { readonly base: string; readonly name: string } {
  const plain = url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/{1,8}$/, '');
  const slash = plain.lastIndexOf('/');
  return { base: plain.slice(0, slash + 1), name: plain.slice(slash + 1).replace(/[-_]/g, '') };
}
