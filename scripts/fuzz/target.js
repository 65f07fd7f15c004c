const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

/** @typedef {{ name: string, bytes: Uint8Array }} Input */

/**
 * What is fuzzed: reading, all checks, all rules and a report, as `ltt validate` runs them.
 * @returns {Promise<(input: Input) => Promise<{ valid: boolean, findings: number, read: boolean }>>} a rejection is a fault of the toolkit
 */
export async function fuzzTarget() {
  const { lttValidator } = await built('cli/ltt-validator.js');
  const { Checker } = await built('cli/check-source.js');
  const { ReportChecker } = await built('rules/report-checker.js');
  const { summarise } = await built('report/summary.js');
  const { maskResults } = await built('report/mask-results.js');
  const { formatEntry, formatNames } = await built('report/formats.js');
  const { tool } = await built('cli/tool.js');
  const { readAsset } = await built('cli/read-asset.js');
  const formats = await Promise.all(formatNames.map(async (name) => ({ name, format: await formatEntry(name).load(readAsset) })));
  const validator = lttValidator();
  const settings = { profiles: [], rules: new ReportChecker({ stage: 'sds' }), bundles: 'assumed', showIdentifiers: false, surroundings: true };
  let turn = 0;

  return async ({ name, bytes }) => {
    const checker = new Checker(validator, settings);
    const results = [];
    const source = { file: name, found: false, read: () => Promise.resolve({ bytes }) };
    for await (const result of checker.check(source, () => {})) results.push(result);
    for (const { trace } of checker.failures) throw new Error(trace);
    if (results.length === 0) throw new Error('no result at all');
    const findings = results.flatMap((result) => result.findings);
    for (const { id, line, column } of findings) {
      if (!(line >= 1 && column >= 1)) throw new Error(`${id} stands at no place of the document: ${line}:${column}`);
    }
    for (const result of results) {
      if (result.valid && result.problem) throw new Error(`valid and unreadable: ${result.problem.id}`);
    }
    // Each document is shown in one format, and each format has its turn.
    const { format } = formats[turn++ % formats.length];
    const run = { tool: tool(), ig: validator.ig, stage: 'sds', summary: summarise(results), results, definitionFaults: validator.faults };
    format(maskResults(run), { language: turn % 2 === 0 ? 'da' : 'en', colour: turn % 3 === 0 });
    return { valid: results.every(({ valid }) => valid), findings: findings.length, read: results.every(({ problem }) => !problem) };
  };
}
