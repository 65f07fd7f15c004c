/**
 * What the reader chose to see.
 * @typedef {object} Choice
 * @property {ReadonlySet<string>} kinds
 * @property {'file' | 'rule'} group
 * @property {string} file a document's number, or empty for all
 * @property {string} rule a rule's number, or empty for all
 * @property {string} search
 */

/** What the form says. @param {HTMLFormElement} form @returns {Choice} */
function readSelection(form) {
  const fields = new FormData(form);
  const field = (/** @type {string} */ name) => String(fields.get(name) ?? '');
  return {
    kinds: new Set(fields.getAll('kind').map(String)),
    group: field('group') === 'rule' ? 'rule' : 'file',
    file: field('file'),
    rule: field('rule'),
    search: field('search').trim().toLowerCase(),
  };
}

/** What search looks through, by finding; made when somebody searches. @type {string[]} */
const haystacks = [];

/** @param {number} finding */
function haystackOf(finding) {
  return (haystacks[finding] ??= [
    text(findings.en[finding]),
    text(findings.da[finding]),
    placeOf(finding),
    text(findings.expression[finding]),
    text(findings.resource[finding]),
    text(findings.profile[finding]),
    text(findings.definition[finding]),
    text(findings.key[finding]),
    text(ruleOf(finding)?.id),
  ]
    .join('\n')
    .toLowerCase());
}

/** The findings that were chosen. Every word of the search must occur. @param {Choice} selection */
function selected({ kinds, file, rule, search }) {
  const words = search === '' ? [] : search.split(/\s+/);
  return everyFinding.filter(
    (finding) =>
      kinds.has(kindOf(finding)) &&
      (file === '' || String(findings.document[finding]) === file) &&
      (rule === '' || String(findings.rule[finding]) === rule) &&
      words.every((each) => haystackOf(finding).includes(each)),
  );
}
