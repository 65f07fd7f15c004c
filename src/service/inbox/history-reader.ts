import type { Language } from '../../finding/message.js';
import type { FindingPart } from '../../report/finding-part.js';

/** A finding across reports, masked. Its file is the address of the version it is in: `Bundle/x/_history/1`. */
export interface HistoryFindingPart extends FindingPart {
  readonly report: string;
  /** The number of the version that it is in, among all that was received. */
  readonly sequence: number;
}

/** What comparing all reports found. */
export interface ComparedReports {
  readonly reports: number;
  readonly citizens: number;
  /** The last version that was compared. */
  readonly sequence: number;
  readonly findings: readonly HistoryFindingPart[];
}

/** Compares the reports that were received, as `ltt history` does. */
export interface HistoryReader {
  compared(language: Language): Promise<ComparedReports>;
}
