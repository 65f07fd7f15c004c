// The certificate's page: it has both languages in it, and this chooses between them. The report's pages do without it.
{
  const root = document.documentElement;
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('.languages button'));
  const choose = (/** @type {string} */ language) => {
    root.lang = language;
    const heading = document.querySelector(`h1 [lang="${language}"]`);
    if (heading !== null) document.title = heading.textContent ?? '';
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === language));
  };
  for (const button of buttons) button.addEventListener('click', () => choose(button.value));
  const group = document.querySelector('.languages');
  if (group instanceof HTMLElement) group.hidden = false;
  choose(root.lang === 'da' ? 'da' : 'en');
}
