import type { Finding } from '../finding/finding.js';
import type { Language } from '../finding/message.js';
import { renderProblem, type Problem } from '../finding/problem.js';
import { render } from '../finding/render.js';
import { shorten } from '../text/shorten.js';
import { printable } from './printable.js';

/** Longer messages are cut: a parameter may be a whole document. */
const longest = 600;

/** A finding's text, fit to show. */
export function findingText(finding: Pick<Finding, 'id' | 'params' | 'text'>, language: Language): string {
  return printable(shorten(render(finding, language), longest));
}

/** The text of why a document could not be read, fit to show. */
export function problemText(problem: Pick<Problem, 'id' | 'params'>, language: Language): string {
  return printable(shorten(renderProblem(problem, language), longest));
}
