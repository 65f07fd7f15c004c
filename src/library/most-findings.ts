import { messageOf } from '../finding/catalogue.js';
import type { Finding } from '../finding/finding.js';
import { inReadingOrder } from '../finding/order.js';
import { countsOf } from '../report/shown-findings.js';
import type { DocumentCounts } from '../report/document-result.js';

/** A report lists so many findings of one document: nobody reads more, and a hostile document has millions. */
export const mostFindings = 10_000;

/** At most this many kinds are named with their counts. */
const mostKinds = 20;

/** The findings of a document that reports list, and the counts of all where some are left out. */
export interface ListedFindings {
  readonly findings: readonly Finding[];
  readonly counts?: DocumentCounts;
}

/**
 * Keeps the most severe findings of a document, and counts the others by kind in a finding of their own.
 * @param resource the label of the document's root, if it has one
 */
export function listedFindings(all: readonly Finding[], resource: string | undefined, most = mostFindings): ListedFindings {
  if (all.length <= most) return { findings: all };
  const ordered = inReadingOrder(all);
  return { findings: [...ordered.slice(0, most), leftOut(ordered.slice(most), resource)], counts: countsOf({ findings: all }) };
}

function leftOut(findings: readonly Finding[], resource: string | undefined): Finding {
  const id = 'findings-left-out';
  const { severity, code } = messageOf(id);
  const kinds = new Map<string, number>();
  for (const finding of findings) kinds.set(finding.id, (kinds.get(finding.id) ?? 0) + 1);
  const named = [...kinds].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostKinds);
  const rest = kinds.size - named.length;
  const list = named.map(([kind, count]) => `${kind}: ${count}`).join(', ') + (rest > 0 ? ', …' : '');
  return {
    id,
    severity,
    code,
    params: { count: findings.length, most: mostFindings, kinds: list },
    path: [],
    expression: resource?.split('/')[0] ?? '$',
    ...(resource === undefined ? {} : { resource }),
  };
}
