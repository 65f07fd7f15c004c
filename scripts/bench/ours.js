// All that the toolkit does with a document: read, profiles, business rules, lines and columns.

/** @param {string} path below dist/, which has been built */
const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

/**
 * The toolkit with the LTT pack, all stages. `quickly` parses and checks; `check` also makes the findings ready to be shown as
 * the text report shows them: with line, column and the source line.
 * @returns {Promise<{ quickly: (text: string) => any[], check: (text: string) => any, checkXml: (text: string) => any[] }>}
 */
export async function ours() {
  const [{ lttValidator }, { DocumentChecker }, { ReportChecker }, { ltt }, { readJsonDocument }, { readXmlDocument }] = await Promise.all(
    [
      'cli/guides/ltt-validator.js',
      'library/check-document.js',
      'rules/report-checker.js',
      'guides/ltt/guide.js',
      'document/json/json-document.js',
      'document/xml/xml-document.js',
    ].map(built),
  );
  const validator = lttValidator({});
  const rules = new ReportChecker([ltt], { stage: 'sds' });
  const checker = new DocumentChecker(validator, {
    profiles: [],
    rules,
    bundles: 'demanded',
    showIdentifiers: false,
    sourceText: 'excerpts',
  });
  const findings = (/** @type {any} */ { document }) =>
    rules.check(document.value, document.inOwnTerms(validator.validate(document.value)), 'demanded');
  return {
    quickly: (text) => findings(readJsonDocument(text)),
    check: (text) => checker.check(readJsonDocument(text), 'report.json'),
    checkXml: (text) => findings(readXmlDocument(Buffer.from(text), validator.xmlTypes())),
  };
}
