import type { Bilingual } from '../finding/message.js';
import type { Severity } from '../finding/severity.js';
import type { Area } from './areas.js';

/**
 * A certification protocol as it stands in its file: everything that is asked for, as data. Its form is described by
 * protocol.schema.json; conditions are FHIRPath over one delivery report, which know `%<code>` and `%<variable>`.
 */
export interface Protocol {
  readonly id: string;
  readonly version: string;
  readonly guide: { readonly id: string; readonly version: string };
  readonly title: Bilingual;
  readonly about: Bilingual;
  /** Who asks for what, by the short names that requirements give. */
  readonly sources: Readonly<Record<string, Bilingual>>;
  /** Codes that conditions speak of: `%name` is the code's text. */
  readonly codes: Readonly<Record<string, { readonly system: string; readonly code: string; readonly display: string }>>;
  /** Parts of a report that conditions speak of, as FHIRPath; each may use those before it. */
  readonly variables: Readonly<Record<string, string>>;
  readonly chapters: readonly Chapter[];
}

/** Requirements that belong together. */
export interface Chapter {
  readonly number: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  /** Only resources that this holds for (`%it`) show the chapter's steps. */
  readonly where?: string;
  /** The steps are shown by resources that share this value: the course of one child. */
  readonly course?: string;
  readonly requirements: readonly Requirement[];
}

/** What must hold to be certified, or should and is remarked upon. */
export type Obligation = 'must' | 'should';

/** One thing that is asked for: exactly one of `select`, `step` and `inOrder` says how it is judged. */
export interface Requirement {
  readonly number: string;
  readonly obligation: Obligation;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly sources: readonly string[];
  /** It is applicable only when one of these was handed in. */
  readonly about?: readonly ('citizen' | 'care-plan' | 'contact' | 'referral' | 'delivery' | 'series')[];
  readonly select?: Selection;
  readonly step?: Step;
  /** The numbers of this chapter's steps, which are reported in this order. */
  readonly inOrder?: readonly string[];
}

/** The findings that break a requirement: those of business rules, or those of the profiles by what they are about. */
export type Selection = { readonly rules: readonly string[] } | { readonly areas: readonly Area[]; readonly severity: readonly Severity[] };

/**
 * Something that a report shows. Conditions know `%it`, the resource that shows it; `%plan`, the care plan of this report that it belongs
 * to; and `%planContacts` and `%planReferrals`, what else of the report belongs to that plan.
 */
export interface Step {
  /** The resources of a report that may show it. */
  readonly shows: string;
  /** What such a resource is: one that all of these hold for shows the step. */
  readonly clauses?: readonly Clause[];
  /** There is also an earlier report, of whose values `there` one is among this report's values `here`. */
  readonly earlier?: { readonly text?: Bilingual; readonly here: string; readonly there: string };
  /** What must hold where it is shown. */
  readonly expects?: readonly Expectation[];
}

/** One thing that a requirement's text says, and the condition that decides it. */
export interface Clause {
  readonly text: Bilingual;
  readonly condition: string;
}

/** Values of this report and of an earlier one that are compared. */
export interface Compared {
  readonly here: string;
  readonly earlier: string;
}

/** What must hold where a step is shown: a condition, or what the report has in common with earlier ones. */
export interface Expectation {
  readonly text: Bilingual;
  readonly condition?: string;
  /** Everything that the earlier reports of the step had is here. */
  readonly includes?: Compared;
  /** Everything here was in the last of those reports. */
  readonly keeps?: Compared;
  /** Nothing here was in any report before. */
  readonly isNew?: Compared;
}
