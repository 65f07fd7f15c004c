import type { Finding } from '../../finding/finding.js';
import { isRuleId } from '../../finding/rule-id.js';
import { HistoryChecker, type HistoryResult } from '../history/history-checker.js';
import type { RuleMeta } from '../rule.js';
import type { BreakingSeries, SeriesCase } from './rule-case.js';
import { deepFreeze, list, messageOf, requireFilled, RuleTester, type TestedGuide } from './rule-tester.js';

/** Runs the cases of rules across reports. Each report is held to the rules about one report as well. */
export class HistoryTester {
  readonly #single: RuleTester;

  constructor(tested: TestedGuide) {
    this.#single = new RuleTester(tested);
  }

  /** What is wrong with a case, as a list of sentences; empty when nothing is. */
  problemsOf(meta: RuleMeta, one: SeriesCase | BreakingSeries): string[] {
    const expected = 'found' in one ? one.found : [];
    const problems = expected.flatMap((line) => {
      const [message = ''] = line.split(' ');
      return Object.hasOwn(meta.messages, message) ? [] : [`${meta.id} has no message "${message}"`];
    });
    const documents = one.reports.map((change) => this.#single.document(change));
    const { own, others } = this.#told(meta, documents, false);
    const reversed = this.#told(meta, documents, true);
    if (list(own) !== list(expected)) problems.push(`expected ${list(expected)}, found ${list(own)}`);
    if (list(others) !== list([...(one.also ?? [])].sort()))
      problems.push(`expected beside it ${list(one.also ?? [])}, found ${list(others)}`);
    if (list(reversed.own) !== list(own) || list(reversed.others) !== list(others))
      problems.push(`read in another order, it finds ${list(reversed.own)}, and beside it ${list(reversed.others)}`);
    return problems;
  }

  /** What is found in the documents by the rules across reports. They are called 1, 2, 3 … whatever order they are read in. */
  history(documents: readonly unknown[], backwards = false): HistoryResult {
    const before = JSON.stringify(documents);
    deepFreeze(documents);
    const checker = new HistoryChecker([this.#single.tested.guide]);
    const numbered = documents.map((document, index) => ({ document, file: String(index + 1) }));
    for (const { document, file } of backwards ? numbered.reverse() : numbered) checker.add(document, { file });
    const result = checker.check();
    if (JSON.stringify(documents) !== before) throw new Error('a rule has changed the data it was given');
    for (const { finding } of result.findings) requireFilled(finding);
    return result;
  }

  #told(meta: RuleMeta, documents: readonly unknown[], backwards: boolean): { readonly own: string[]; readonly others: string[] } {
    const { findings } = this.history(documents, backwards);
    const own = findings
      .filter(({ finding }) => finding.id === meta.id)
      .map(({ document, finding }) => `${messageOf(meta, finding)} ${document.file} ${placesOf(finding)}`);
    const others = findings
      .filter(({ finding }) => finding.id !== meta.id)
      .map(({ document, finding }) => `${finding.id} ${document.file} ${finding.expression}`);
    const alone = documents.flatMap((document, index) =>
      this.#single
        .findings(document)
        .filter(({ id, severity }) => severity !== 'information' || isRuleId(id))
        .map(({ id, expression }) => `${id} ${String(index + 1)} ${expression}`),
    );
    return { own, others: [...others, ...alone].sort() };
  }
}

function placesOf({ expression, related }: Finding): string {
  return related === undefined ? expression : `${expression} ~ ${related.file} ${related.expression}`;
}
