import { elementPlace } from '../element-place.js';
import { lintRule } from '../rule.js';
import { slicedIn } from './slices-alike.js';

export const sliceCardinality = lintRule({
  meta: {
    id: 'lint-slice-cardinality',
    severity: 'error',
    title: 'The cardinalities of slices fit the cardinality of the element',
    about:
      'All slices together cannot be required more often than the element may occur: then no instance conforms. A slice that may occur more often than the element promises what is never allowed. In a closed slicing, the slices must be able to fill what the element requires.',
    messages: {
      min: 'The slices of {element} require at least {sum} values together, but the element may occur at most {max} times',
      max: 'The slice {slice} may occur up to {found} times, but {element} at most {max} times',
      closed:
        'The slicing of {element} is closed and its slices allow {sum} values at most, but the element must occur at least {min} times',
    },
    example: {
      wrong: '* name 1..1\n* name contains official 1..1 and usual 1..1',
      right: '* name 1..2\n* name contains official 1..1 and usual 1..1',
    },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      for (const element of slicedIn(structure.plan?.root)) {
        const slices = element.slicing?.slices ?? [];
        const { max, min = 0, id } = element;
        const isOwn = structure.elements.some((stated) => stated.id === id || stated.id.startsWith(`${id}:`));
        if (!isOwn || max === 0) continue;
        const needed = slices.reduce((sum, { element: slice }) => sum + (slice.min ?? 0), 0);
        if (max !== undefined && needed > max) found('min', elementPlace(structure, id, 'max'), { element: id, sum: needed, max });
        const allowed = slices.reduce((sum, { element: slice }) => sum + (slice.max ?? Infinity), 0);
        if (element.slicing?.rules === 'closed' && allowed < min)
          found('closed', elementPlace(structure, id, 'min'), { element: id, sum: allowed, min });
        for (const { name, element: slice } of slices) {
          // A slice without a max of its own has that of the element.
          const stated = structure.elements.find((each) => each.id === slice.id)?.definition.max;
          if (max !== undefined && stated !== undefined && stated !== '*' && Number(stated) > max)
            found('max', elementPlace(structure, slice.id, 'max'), { slice: name, found: stated, element: id, max });
        }
      }
    }
  },
});
