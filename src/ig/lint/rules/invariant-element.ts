import { nearest } from '../../../finding/hint.js';
import { choiceStem } from '../../../plan/names.js';
import type { Spot } from '../../../checks/conformance/find-element.js';
import { contentUrl } from '../../../plan/unfold.js';
import { invariantsOf, resourceSpot, spotById } from '../invariants.js';
import { Walk } from '../fhirpath/walk.js';
import type { LintedGuide } from '../linted-guide.js';
import { lintRule } from '../rule.js';

export const invariantElement = lintRule({
  meta: {
    id: 'lint-invariant-element',
    severity: 'error',
    title: 'An invariant names only elements that exist where it is evaluated',
    about:
      'FHIRPath yields nothing for an element that does not exist, so the invariant silently holds always or never. Paths start at the element that has the invariant. A choice such as value[x] is written by its stem: value.ofType(Quantity), not valueQuantity.',
    messages: {
      unknown: 'The invariant {key} names {name}, but {on} has no such element{hint}',
      choice: 'The invariant {key} names {name}. FHIRPath knows the choice by its stem alone: write {write}',
      type: 'The invariant {key} asks for values of type {type}, but {on} can only be {types}',
    },
    example: { wrong: 'Expression: "period.ende.exists()"', right: 'Expression: "period.end.exists()"' },
  },
  check(guide, found) {
    for (const { structure, element, key, parsed, place } of invariantsOf(guide)) {
      const spot = structure.plan && spotById(structure.plan, element.id, guide);
      if (!parsed || !structure.plan || !spot) continue;
      new Walk(
        { lookup: guide, element: spot, resource: resourceSpot(structure.plan), isFunction: () => true },
        {
          unknownFunction: () => undefined,
          compared: () => undefined,
          unknownElement: (name, on, choice) => {
            if (choice !== undefined) found('choice', place, { key, name, write: choice });
            else {
              const meant = nearest(
                name,
                on.flatMap((each) => childNames(each, guide)),
              );
              found('unknown', place, { key, name, on: nameOf(on), hint: meant === undefined ? '' : `; did you mean ${meant}?` });
            }
          },
          impossibleType: (type, on) => {
            found('type', place, {
              key,
              type,
              on: nameOf(on),
              types: [...new Set(on.flatMap(({ types }) => types.map(({ code }) => code)))].slice(0, 8).join(' or '),
            });
          },
        },
      ).follow(parsed);
    }
  },
});

const nameOf = (on: readonly Spot[]): string => [...new Set(on.map(({ element }) => element.id))].slice(0, 3).join(', ');

function childNames({ element, types }: Spot, guide: LintedGuide): string[] {
  const ofTypes = types.flatMap((type) => Object.keys(guide.plan(contentUrl(type))?.root.children ?? {}));
  return [...Object.keys(element.children ?? {}), ...ofTypes].map((name) => choiceStem(name) ?? name);
}
