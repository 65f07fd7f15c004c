import { withoutIndices, type Quirk } from './quirk.js';

const unknown = /^Undefined element '(.*)' at (.*)$/;

/** Both name the same unknown element, and the reference its parent's XPath. */
export const xPath: Quirk = {
  name: 'XPath in place of FHIRPath',
  cause:
    'For an unknown element in XML the reference gives the XPath of its parent, without indices, and counted from the innermost resource. Told by the name of the element, the steps to it, and the type of that resource.',
  isSame(ours, theirs) {
    const [, name, path] = unknown.exec(theirs.text) ?? [];
    if (
      ours.id !== 'element-unknown' ||
      name === undefined ||
      path === undefined ||
      theirs.expression !== path ||
      name !== ours.params['name']
    )
      return false;
    const [type = '', ...steps] = path
      .replace(/^\//, '')
      .split('/')
      .map((step) => step.replace(/^f:/, ''));
    const way = [...steps, name].map((step) => `.${step}`).join('');
    const place = withoutIndices(ours.expression);
    if (place === type + way) return true;
    return place.endsWith(`.resource${way}`) && ours.resource?.split('/', 1)[0] === type;
  },
};
