// All that the toolkit does with a document: read, profiles, business rules, lines and columns.

/**
 * @typedef {object} Ours
 * @property {(text: string) => any[]} quickly parses and checks
 * @property {(text: string) => any} check also makes the findings ready to be shown as the text report does: with line, column and excerpt
 * @property {(text: string) => any[]} checkXml the same as `quickly`, of XML
 * @property {(text: string) => any[]} checkPlainly against R4 alone, whatever it is: under LTT each Bundle is a report
 */

/**
 * The toolkit with the LTT pack, all stages.
 * @param {URL} [dist] the built folder, the project's own unless another is given
 * @returns {Promise<Ours>}
 */
export async function ours(dist = new URL('../../dist/', import.meta.url)) {
  const [{ lttValidator }, { DocumentChecker }, { ReportChecker }, { ltt }, { readJsonDocument }, { readXmlDocument }] = await Promise.all(
    [
      'cli/guides/ltt-validator.js',
      'library/check-document.js',
      'rules/report-checker.js',
      'guides/ltt/guide.js',
      'document/json/json-document.js',
      'document/xml/xml-document.js',
    ].map((path) => import(new URL(path, dist).href)),
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
  const plain = await plainValidator(dist);
  return {
    checkPlainly: (text) => plain.validate(readJsonDocument(text).document.value),
    quickly: (text) => findings(readJsonDocument(text)),
    check: (text) => checker.check(readJsonDocument(text), 'report.json'),
    checkXml: (text) => findings(readXmlDocument(Buffer.from(text), validator.xmlTypes())),
  };
}

/** @param {URL} dist */
async function plainValidator(dist) {
  const [{ guideValidator }, { layered }, { packOnDisk }, { makeCode }] = await Promise.all(
    ['library/make-validator.js', 'definitions/layered.js', 'cli/packs.js', 'library/make-code.js'].map(
      (path) => import(new URL(path, dist).href),
    ),
  );
  return guideValidator(layered(), packOnDisk('r4'), { policy: { bestPractice: 'ignore' }, now: () => new Date(), makeCode });
}
