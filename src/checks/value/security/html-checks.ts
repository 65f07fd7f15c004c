import { shown } from '../format.js';
import { withFastCheck, type FastCheck, type ValueCheck } from '../../value-check.js';
import { htmlInMarkdown, htmlTagIn } from './html-tag.js';

const hasNoTag: FastCheck = (value) => typeof value === 'string' && !value.includes('<');

/** Strings are plain text: what looks like an HTML tag in one is a risk where it is shown without care. */
export const stringHtmlCheck: ValueCheck = withFastCheck((value, _extra, at) => {
  if (typeof value !== 'string' || !value.includes('<')) return;
  const tag = htmlTagIn(value);
  if (tag !== undefined) at.report('string-html', { element: at.label, tag }, { severity: at.policy.htmlInStrings });
}, hasNoTag);

/** HTML is no part of markdown in FHIR (http://hl7.org/fhir/R4/datatypes.html#markdown). */
export const markdownHtmlCheck: ValueCheck = withFastCheck((value, extra, at) => {
  if (typeof value !== 'string' || !value.includes('<')) return;
  if (at.policy.htmlInStrings === 'error') stringHtmlCheck(value, extra, at);
  const { htmlInMarkdown: severity } = at.policy;
  const start = severity === 'ignore' ? -1 : htmlInMarkdown(value);
  if (severity !== 'ignore' && start !== -1) at.report('markdown-html', { tag: shown(value.slice(start), 30) }, { severity });
}, hasNoTag);
