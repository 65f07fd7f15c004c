import { html, Html } from '../../report/html/html-text.js';

/** Where a browser may break a name: before a capital letter in the middle of a word, after a dot, dash or slash. */
const seams = /(?<=[a-zæøå0-9])(?=[A-ZÆØÅ])|(?<=[-_/.:])(?=[^\s\d])/;

const seam = new Html('<wbr>');

/** A name that may be broken where a person would. */
export function breakable(name: string): Html {
  return html`${name.split(seams).map((part, index) => html`${index === 0 ? '' : seam}${part}`)}`;
}
