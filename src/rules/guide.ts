import type { JsonObject } from '../fhir/json.js';
import type { Bilingual } from '../finding/message.js';
import type { RuleId } from '../finding/rule-id.js';
import type { CitizenHistory, Series } from './history/history.js';
import type { HistoryRule } from './history/history-rule.js';
import type { DocumentName, ReportFacts } from './history/facts.js';
import type { Shared } from './history/shared.js';
import type { Path, Rule, RuleMeta } from './rule.js';
import type { BundleProfiles, Submission } from './view/reports-in.js';

/** An element that rules are about. */
export interface RuleElement {
  /** Id of the profile, without its base; absent where the element is FHIR's own. */
  readonly profile?: string;
  /** ElementDefinition.id, or a path of FHIR's own. */
  readonly element: string;
}

/** A place in a document that states rules. */
export interface Source extends Bilingual {
  /** Where it can be read. */
  readonly url?: string;
  /** The document that it is part of, and the heading in it: a test compares them with the documents themselves. */
  readonly document: string;
  readonly section?: string;
}

/** What a guide's rules call elements and sources. */
export interface Vocabulary {
  /** Elements by the guide's Danish attribute names. */
  readonly attributes: Readonly<Record<string, RuleElement>>;
  /** Elements without such a name, by their FHIR path. */
  readonly otherElements: Readonly<Record<string, RuleElement>>;
  /** By the short names that findings give. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** The rules of a guide, by what they are about. */
export interface GuideRules<Report = unknown> {
  /** One report. */
  readonly reportRules: readonly Rule<Report>[];
  /** The document that reports are sent in. */
  readonly submissionRules: readonly Rule<Submission>[];
  /** All reports together. */
  readonly seriesRules: readonly HistoryRule<Series>[];
  /** The reports of one citizen. */
  readonly citizenRules: readonly HistoryRule<CitizenHistory>[];
}

/** A guide for reports, as the rule engine sees it: everything special to it is behind this interface. */
export interface Guide<Report = unknown> extends GuideRules<Report> {
  /** What `--guide` calls it. */
  readonly name: string;
  readonly title: Bilingual;
  /** Id of its FHIR package. */
  readonly packageId: string;
  /** Which Bundles are its reports. */
  readonly profiles: BundleProfiles;
  readonly vocabulary: Vocabulary;
  /** Reads a report for its rules. */
  view(bundle: JsonObject, path: Path): Report;
  /** Takes from a report what its history needs; nothing of the report itself is kept. */
  readFacts(bundle: JsonObject, path: Path, document: DocumentName, shared: Shared): ReportFacts;
}

/** What there is to know about every rule of a guide, in the order of their ids' families and numbers. */
export function metasOf({ reportRules, submissionRules, seriesRules, citizenRules }: GuideRules): RuleMeta[] {
  return [...reportRules, ...submissionRules, ...seriesRules, ...citizenRules]
    .map(({ meta }) => meta)
    .sort((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
}

/** The order of the families: see RuleId. */
const families = 'RCPEHITOQX';

/** First the guide's own families in their order; shared rules stand among them by their letter. */
function rank(id: RuleId): number {
  return families.indexOf(id.charAt(id.indexOf('-') + 1));
}
