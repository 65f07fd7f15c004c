import { cprSystem } from '../number/cpr.js';
import type { ReportView } from '../view/report-view.js';
import type { TextValue } from '../view/values.js';

/** The CPR numbers of the report's citizen; one, unless the profile stage has something to say. */
export function cprNumbers({ citizen }: ReportView): TextValue[] {
  return (citizen?.identifiers ?? []).flatMap(({ system, value }) => (system === cprSystem && value ? [value] : []));
}
