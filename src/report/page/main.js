/** A longer menu is left out. */
const longestMenu = 500;

const form = /** @type {HTMLFormElement | null} */ (document.getElementById('filter'));
const show = () => {
  if (form !== null) showList(readSelection(form));
};

if (form !== null) {
  fillMenu(
    'only-file',
    data.documents.name.map((name) => text(name)),
    new Set(findings.document),
  );
  fillMenu(
    'only-rule',
    data.rules.map(({ id }) => text(id)),
    new Set(findings.rule),
  );
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', show);
  form.addEventListener('reset', () => {
    // The fields have their first values only after the event.
    setTimeout(show);
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  byId('search').addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(show, 150);
  });
  startPrinting(() => readSelection(form));
}
startDocuments();
startLanguages();
show();

/**
 * Fills a menu with those that have findings, by name. Nobody looks through thousands: then search is the way, and the menu goes.
 * @param {string} id
 * @param {readonly string[]} names
 * @param {ReadonlySet<number>} used
 */
function fillMenu(id, names, used) {
  const items = names.map((name, index) => ({ name, index })).filter(({ index }) => used.has(index));
  if (items.length > longestMenu) {
    byId(id).closest('.field')?.remove();
    return;
  }
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  byId(id).append(new Option('', ''), ...items.map(({ name, index }) => new Option(name, String(index))));
}
