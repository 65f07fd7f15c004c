import type { Guide } from '../../rules/guide.js';
import { attributes, otherElements } from './elements.js';
import { readFacts } from './history/read-facts.js';
import { lttRules } from './registry.js';
import { sources } from './sources.js';
import { profiles } from './view/profiles.js';
import { ReportView } from './view/report-view.js';

/** KL's guide for reports of the easily accessible treatment service. */
export const ltt: Guide<ReportView> = {
  name: 'ltt',
  title: { en: 'Easily accessible treatment for children and young people (LTT)', da: 'Det lettilgængelige behandlingstilbud (LTT)' },
  packageId: 'kl.dk.fhir.ltt',
  profiles: { report: profiles.report, delivery: profiles.delivery },
  vocabulary: { attributes, otherElements, sources },
  view: (bundle, path) => new ReportView(bundle, path),
  readFacts,
  ...lttRules,
};
