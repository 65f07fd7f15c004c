const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

/** @typedef {{ name: string, bytes: Uint8Array }} Input */

/**
 * What is fuzzed: reading, all checks, all rules and a report, as `ltt validate` runs them; and each document once more
 * without fast checks, which has to find the same.
 * @returns {Promise<(input: Input) => Promise<{ valid: boolean, findings: number, read: boolean }>>} a rejection is a fault of the toolkit
 */
export async function fuzzTarget() {
  const { lttValidator } = await built('cli/guides/ltt-validator.js');
  const { DocumentChecker } = await built('library/check-document.js');
  const { readDocuments } = await built('document/read-documents.js');
  const { ReportChecker } = await built('rules/report-checker.js');
  const { ltt } = await built('guides/ltt/guide.js');
  const settings = {
    profiles: [],
    rules: new ReportChecker([ltt], { stage: 'sds' }),
    bundles: 'demanded',
    showIdentifiers: false,
    sourceText: 'surroundings',
    places: true,
  };
  const [usual, close] = [lttValidator(), lttValidator({ fastPath: false })];
  const checkers = [usual, close].map((validator) => new DocumentChecker(validator, settings));
  const show = await showInTurn(usual);

  return async ({ name, bytes }) => {
    const [results, again] = [[], []];
    for await (const reading of readDocuments(name, bytes, usual)) {
      results.push(await checkers[0].check(reading, name));
      again.push(await checkers[1].check(reading, name));
    }
    if (results.length === 0) throw new Error('no result at all');
    results.forEach(requireSound);
    const [quickly, closely] = [results, again].map(said);
    if (quickly !== closely) throw new Error(`fast checks find something else:\n${quickly}\nand closely:\n${closely}`);
    show(results);
    return {
      valid: results.every(({ valid }) => valid),
      findings: results.flatMap(({ findings }) => findings).length,
      read: results.every(({ problem }) => !problem),
    };
  };
}

function requireSound({ valid, problem, findings }) {
  if (valid && problem) throw new Error(`valid and unreadable: ${problem.id}`);
  for (const { id, line, column } of findings) {
    if (!(line >= 1 && column >= 1)) throw new Error(`${id} stands at no place of the document: ${line}:${column}`);
  }
}

const said = (results) =>
  results
    .map(({ findings, problem }) =>
      [
        problem?.id,
        ...findings.map(({ id, rule, expression, params }) => `${id} ${rule ?? ''} ${expression} ${JSON.stringify(params)}`).sort(),
      ].join('\n'),
    )
    .join('\n\n');

/** Each document is shown in one format, and each format has its turn. */
async function showInTurn({ ig }) {
  const { summarise } = await built('report/summary.js');
  const { maskResults } = await built('report/mask-results.js');
  const { formatEntry, formatNames } = await built('report/formats.js');
  const { readAsset } = await built('cli/read-asset.js');
  const formats = await Promise.all(formatNames.map((name) => formatEntry(name).load(readAsset)));
  let turn = 0;
  return (results) => {
    const run = { tool: { name: 'fuzz', version: '0' }, ig, stage: 'sds', summary: summarise(results), results, definitionFaults: [] };
    formats[turn % formats.length](maskResults(run), { language: turn % 2 === 0 ? 'da' : 'en', colour: turn % 3 === 0 });
    turn++;
  };
}
