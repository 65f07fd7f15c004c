import { viewRule } from '../gateway/many-types.js';
import { linksOfPatient } from './parents.js';

export const c21 = viewRule({
  meta: {
    id: 'KLC-C21',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Patient.link'],
    sources: ['KLC citizen'],
    title: { en: 'A parent is reported with the relation to the child', da: 'En forælder indberettes med relationen til barnet' },
    about: {
      en: "When a parent is in a child's report, a RelatedPerson should be there too, and the parent's Patient.link should refer to it. The relation is kept there and not in the citizen.",
      da: 'Når en forælder er med i et barns indberetning, bør der også være en RelatedPerson, og forælderens Patient.link bør henvise til den. Relationen står dér og ikke i borgeren.',
    },
    inferred: {
      en: 'Before the child is born, reports hold parents only. So this is looked at where a RelatedPerson names the child of the report.',
      da: 'Før barnet er født, rummer indberetninger kun forældre. Derfor undersøges det, hvor en RelatedPerson angiver indberetningens barn.',
    },
    messages: {
      unlinked: {
        en: 'This citizen is neither the child nor linked to a RelatedPerson of this report; send Patient.link to the relation',
        da: 'Denne borger er hverken barnet eller henvist til en RelatedPerson i indberetningen; send Patient.link til relationen',
      },
    },
    example: [],
  },
  check(report, found) {
    const relations = report.ofType('RelatedPerson');
    const children = new Set(relations.flatMap((relation) => report.subjectOf(relation) ?? []));
    if (children.size === 0) return;
    for (const citizen of report.citizens) {
      if (children.has(citizen)) continue;
      const isLinked = linksOfPatient(citizen).some((link) => report.targetOf(link)?.type === 'RelatedPerson');
      if (!isLinked) found('unlinked', citizen.path, {});
    }
  },
});
