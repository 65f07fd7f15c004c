/** Fills the list of documents when it is first opened. */
function startDocuments() {
  const list = documentList();
  const fill = () => {
    if (list.open) fillDocuments();
  };
  list.addEventListener('toggle', fill);
  fill();
}

/** Every document into its table, open, unless they are there already. */
function fillDocuments() {
  documentList().open = true;
  const rows = byId('rows');
  if (!rows.hasChildNodes()) rows.append(...data.documents.name.map((_, index) => documentRow(index)));
}

function documentList() {
  return /** @type {HTMLDetailsElement} */ (byId('all-documents').parentElement);
}

/** @param {number} index */
function documentRow(index) {
  const { name, resource, verdict, counts, hash } = data.documents;
  const outcome = data.verdicts[verdict[index] ?? 0] ?? '';
  const words = /** @type {Readonly<Record<string, HtmlWord>>} */ ({
    valid: 'documentValid',
    invalid: 'documentInvalid',
    notReport: 'documentNotReport',
    unreadable: 'unreadableOne',
  });
  return element('tr', {}, [
    element('th', { scope: 'row', class: 'file' }, [text(name[index])]),
    element('td', { class: 'resource' }, [text(resource[index])]),
    element('td', { class: outcome }, word(words[outcome] ?? 'documentInvalid')),
    ...(counts[index] ?? []).map((count) => element('td', { class: 'number' }, [String(count)])),
    ...(hash.length === 0 ? [] : [element('td', { class: 'hash' }, [text(hash[index])])]),
  ]);
}
