// All that the toolkit does with a document: read, profiles, business rules, lines and columns.

/** @param {string} path below dist/, which has been built */
const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

/** @typedef {{ check: (text: string) => any, checkBytes: (bytes: Uint8Array) => any, validate: (value: unknown) => any[], rules: (value: unknown, findings: any[]) => any[] }} Ours */

/** The toolkit with the LTT pack, all stages. @returns {Promise<Ours>} */
export async function ours() {
  const [{ lttValidator }, { DocumentChecker }, { ReportChecker }, { readJsonDocument }, { decode }] = await Promise.all(
    ['cli/ltt-validator.js', 'library/check-document.js', 'rules/report-checker.js', 'document/json/json-document.js', 'document/decode.js'].map(built),
  );
  const validator = lttValidator();
  const rules = new ReportChecker({ stage: 'sds' });
  const checker = new DocumentChecker(validator, { profiles: [], rules, bundles: 'assumed', showIdentifiers: false, surroundings: false });
  const check = (/** @type {string} */ text) => checker.check(readJsonDocument(text), 'report.json');
  return {
    check,
    checkBytes: (bytes) => check(decode(bytes).text),
    validate: (value) => validator.validate(value),
    rules: (value, findings) => rules.check(value, findings, 'assumed'),
  };
}
