/** Shows the page in a language: the style hides the texts of the other. @param {Language} language */
function setLanguage(language) {
  document.documentElement.lang = language;
  document.title = document.title
    .replace(data.words.title.en, data.words.title[language])
    .replace(data.words.title.da, data.words.title[language]);
  for (const button of languageButtons()) button.setAttribute('aria-pressed', String(button.value === language));
  // The text of a menu's item cannot be in two languages at once.
  for (const option of document.querySelectorAll('option')) if (option.value === '') option.textContent = data.words.all[language];
}

function languageButtons() {
  return /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('.languages button'));
}

/** Makes the buttons work, and begins with the language that the report was asked for in. */
function startLanguages() {
  for (const button of languageButtons()) button.addEventListener('click', () => setLanguage(/** @type {Language} */ (button.value)));
  const group = document.querySelector('.languages');
  if (group instanceof HTMLElement) group.hidden = false;
  setLanguage(document.documentElement.lang === 'da' ? 'da' : 'en');
}
