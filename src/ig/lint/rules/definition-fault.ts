import type { DefinitionFault } from '../../../finding/definition-fault.js';
import { elementPlace } from '../element-place.js';
import type { LintedGuide } from '../linted-guide.js';
import { lintRule } from '../rule.js';

/** The faults that a guide's own definitions have as Plans; those of bases are reported where the base is linted. */
export function* ownFaults(guide: LintedGuide) {
  for (const structure of guide.structures) {
    for (const fault of structure.plan?.faults ?? []) if (fault.definition === structure.definition.url) yield { structure, fault };
  }
}

const isAboutSlicing = ({ problem }: DefinitionFault): boolean => /discriminator/.test(problem);
const isAboutSnapshot = ({ problem }: DefinitionFault): boolean => problem.startsWith('the published snapshot');

export const definitionFault = lintRule({
  meta: {
    id: 'lint-definition-fault',
    severity: 'error',
    title: 'A definition can be checked as it is written',
    about:
      'The definition contradicts its base or itself, so that a validator has to leave a check out or to choose. The message tells what this validator does.',
    messages: { fault: 'The definition has a fault: {problem}' },
    example: {
      wrong: '* identifier contains cpr 0..1   // without slicing rules on identifier',
      right:
        '* identifier ^slicing.discriminator.type = #value\n* identifier ^slicing.discriminator.path = "system"\n* identifier ^slicing.rules = #open\n* identifier contains cpr 0..1',
    },
  },
  check(guide, found) {
    for (const { structure, fault } of ownFaults(guide)) {
      if (!isAboutSlicing(fault) && !isAboutSnapshot(fault))
        found('fault', elementPlace(structure, fault.element, 'min'), { problem: fault.problem });
    }
  },
});

export const sliceUndiscriminated = lintRule({
  meta: {
    id: 'lint-slice-undiscriminated',
    severity: 'error',
    title: 'Every slice states what its discriminators look for',
    about:
      'A discriminator tells slices apart by something that each slice states: a value by a fixed value, a pattern or a required binding; existence by min 1 or max 0; a type or profile by its own. A slice that states nothing of the kind matches no value, so its demands are not checked, and a required slice is always missing or never.',
    messages: { silent: 'The slice cannot be told apart: {problem}' },
    example: {
      wrong: '* entry ^slicing.discriminator.path = "fullUrl"   // no slice states fullUrl',
      right: '* entry ^slicing.discriminator.path = "resource"\n* entry ^slicing.discriminator.type = #profile',
    },
  },
  check(guide, found) {
    for (const { structure, fault } of ownFaults(guide)) {
      if (isAboutSlicing(fault)) found('silent', elementPlace(structure, fault.element, 'sliceName'), { problem: fault.problem });
    }
  },
});

export const snapshotDiffers = lintRule({
  meta: {
    id: 'lint-snapshot-differs',
    severity: 'warning',
    title: 'A snapshot equals what the differential and the bases yield',
    about:
      'Tools that read the snapshot check something else than tools that read the differential. The snapshot is generated: generate it again with the versions that the guide depends on.',
    messages: { differs: 'At {element} {problem}' },
    example: { wrong: 'a snapshot made before the differential was changed', right: 'the snapshot that `ltt compile` writes' },
  },
  check(guide, found) {
    for (const { structure, fault } of ownFaults(guide)) {
      if (isAboutSnapshot(fault))
        found('differs', elementPlace(structure, fault.element, 'min'), { element: fault.element ?? '', problem: fault.problem });
    }
  },
});
