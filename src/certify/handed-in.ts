import type { SourceDocument } from '../document/source-document.js';
import { resourceLabel } from '../fhir/json.js';
import type { Entry } from '../guides/ltt/view/entries.js';
import { ReportView } from '../guides/ltt/view/report-view.js';
import { reportsIn } from '../rules/view/reports-in.js';
import { ReportConditions } from './conditions.js';
import type { CompiledProtocol } from './compiled-protocol.js';
import { ltt } from '../guides/ltt/guide.js';
import type { DocumentResult } from '../report/document-result.js';
import type { ReportedFinding } from '../report/reported-finding.js';

/** A document as it was read and checked, for certification. */
export interface CheckedDocument {
  /** With the file's hash. CPR numbers are not masked yet. */
  readonly result: DocumentResult;
  /** Undefined when it could not be read. */
  readonly document: SourceDocument | undefined;
}

/** A document of what was handed in, with the delivery reports in it: one, unless it is a delivery of several or no report. */
export interface HandedIn extends CheckedDocument {
  readonly reports: readonly Report[];
  readonly isDelivery: boolean;
  /** What the resources are, by their paths joined with slashes. */
  readonly kinds: ReadonlyMap<string, Entry['kind']>;
}

/** One delivery report. */
export interface Report {
  readonly file: string;
  readonly line?: number;
  readonly hash: string;
  /** `Bundle/id`. */
  readonly resource?: string;
  readonly view: ReportView;
  /** What it was read from. */
  readonly document: SourceDocument | undefined;
  readonly conditions: ReportConditions;
  /** It breaks its profile, so that it shows nothing. */
  readonly isBroken: boolean;
}

/** Finds the delivery reports in a document. */
export function handIn(checked: CheckedDocument, protocol: CompiledProtocol): HandedIn {
  const { document } = checked;
  const { reports, isDelivery } = reportsIn(document?.value, 'demanded', ltt.profiles);
  const views = reports.map(({ bundle, path }) => new ReportView(bundle, path));
  const kinds = new Map(views.flatMap(({ entries }) => entries.map(({ path, kind }) => [path.join('/'), kind] as const)));
  return { ...checked, isDelivery, kinds, reports: views.map((view) => reportOf(view, checked, protocol)) };
}

function reportOf(view: ReportView, checked: CheckedDocument, protocol: CompiledProtocol): Report {
  const {
    result: { file, line, hash = '' },
    document,
  } = checked;
  const resource = resourceLabel(view.bundle);
  return {
    file,
    ...(line === undefined ? {} : { line }),
    hash,
    ...(resource === undefined ? {} : { resource }),
    view,
    document,
    conditions: new ReportConditions(view.bundle, protocol),
    isBroken: checked.result.findings.some((finding) => breaksProfile(finding, view, protocol)),
  };
}

/** An error about the report that no business rule found. What is wrong with the form of the document concerns all of it. */
function breaksProfile({ id, severity, path }: ReportedFinding, view: ReportView, { rules }: CompiledProtocol): boolean {
  if (severity !== 'error' || rules.has(id)) return false;
  return view.path.every((step, index) => path[index] === step || path.length <= index);
}
