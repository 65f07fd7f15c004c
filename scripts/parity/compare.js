import { isOwnCause, isSameMistake } from './consequences.js';
import { xmlNames } from './verdict.js';

/** @typedef {'both valid' | 'both invalid' | 'only we' | 'only they'} Outcome the last two: who alone calls it invalid */
/** @typedef {{ name: string, outcome: Outcome, ours: import('./verdict.js').Verdict, theirs: import('./verdict.js').Verdict }} Row */

/**
 * What else is known of a document, where consequences are to be told from causes.
 * @typedef {{ document?: import('./documents.js').Document, invariants?: ReadonlyMap<string, string> }} About `invariants`: the expressions
 * of the packages, by key
 */

/** Puts the verdicts of the same documents, in the same order, side by side. @returns {Row[]} */
export function compare(ours, theirs) {
  return ours.map((our, index) => {
    const their = theirs[index];
    if (their?.name !== our.name) throw new Error(`the answers are in another order: ${our.name}, and ${their?.name}`);
    const outcome = our.valid ? (their.valid ? 'both valid' : 'only they') : their.valid ? 'only we' : 'both invalid';
    return { name: our.name, outcome, ours: our, theirs: their };
  });
}

/** How many rows there are of each outcome. @param {readonly Row[]} rows @returns {Record<Outcome, number>} */
export function count(rows) {
  const counts = { 'both valid': 0, 'both invalid': 0, 'only we': 0, 'only they': 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/**
 * Whether both mean the same places, over the documents that both call invalid. A place is counted once in a document.
 * @param {readonly Row[]} rows
 * @returns how many places the reference's errors have, how many of those are causes and no consequences, and how many of
 *   each are places of ours too; how many places ours have, and at how many of those the reference has nothing
 */
export function places(rows) {
  const total = { theirs: 0, theirsFound: 0, causes: 0, causesFound: 0, ours: 0, oursAlone: 0 };
  for (const { ours, theirs, ...about } of rows.filter(({ outcome }) => outcome === 'both invalid')) {
    const isOurs = (fault) => ours.errors.some((our) => isSamePlace(our, fault));
    const isTheirs = (fault) =>
      [...theirs.errors, ...(theirs.because ?? [])].some((their) => isSamePlace(fault, their) || isSameMistake(fault, their));
    const all = distinctPlaces(theirs.errors);
    const causes = distinctPlaces(theirs.errors.filter((fault) => isOwnCause(fault, ours, theirs, about)));
    const own = distinctPlaces(ours.errors);
    total.theirs += all.length;
    total.theirsFound += all.filter(isOurs).length;
    total.causes += causes.length;
    total.causesFound += causes.filter(isOurs).length;
    total.ours += own.length;
    total.oursAlone += own.filter((fault) => !isTheirs(fault)).length;
  }
  return total;
}

const distinctPlaces = (faults) => [...new Map(faults.map((fault) => [fault.expression, fault])).values()];

/**
 * The same place, or a step apart: one names the element at fault, the other the element that holds it, as everyone does
 * for what is missing, unknown or too many. What is wrong with the text as text has no place.
 */
export function isSamePlace({ expression: a }, { expression: b }) {
  const [inXml, other] = xmlNames(b) ? [xmlNames(b), a] : [xmlNames(a), b];
  if (inXml) return isSamePlaceInXml(inXml, other);
  return a === b || isListOf(a, b) || isListOf(b, a) || a === '' || b === '' || parentOf(a) === b || parentOf(b) === a;
}

/** One names a list, and the other an item of it. */
const isListOf = (list, item) => item.startsWith(`${list}[`) && /^\[\d+\]$/.test(item.slice(list.length));

/** Do the names lead from a resource in our place to its end, or to a step before it? A choice has its type in its name in XML. */
function isSamePlaceInXml([, ...names], place) {
  if (place === '') return true;
  const steps = place.replace(/\[\d+\]/g, '').split('.');
  const start = Math.max(0, steps.lastIndexOf('resource'), steps.lastIndexOf('contained'));
  const below = steps.slice(start + 1);
  const isStep = (name, step) => name === step || (step !== undefined && name.startsWith(step) && /^[A-Z]/.test(name.slice(step.length)));
  const shared = names.filter((name, index) => isStep(name, below[index])).length;
  return shared >= Math.min(names.length, below.length) && Math.abs(names.length - below.length) <= 1;
}

const parentOf = (expression) => expression.replace(/(?:\.[^.[\]]+(?:\[\d+\])?|\[\d+\])$/, '');
