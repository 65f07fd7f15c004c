import type { Finding } from '../finding/finding.js';
import type { Language } from '../finding/message.js';
import { renderProblem, type Problem } from '../finding/problem.js';
import { render } from '../finding/render.js';
import { printable } from './printable.js';

/** Longer messages are cut: a parameter may be a whole document. */
const longest = 600;

/** A finding's text, fit to show. */
export function findingText(finding: Pick<Finding, 'id' | 'params' | 'text'>, language: Language): string {
  return shorten(render(finding, language));
}

/** The text of why a document could not be read, fit to show. */
export function problemText(problem: Pick<Problem, 'id' | 'params'>, language: Language): string {
  return shorten(renderProblem(problem, language));
}

function shorten(text: string): string {
  return printable(text.length > longest ? `${wellFormedStart(text.slice(0, longest))}…` : text);
}

/** Without the half of a surrogate pair that the cut may leave. */
function wellFormedStart(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
