import { bundleEdits } from './mutations/bundle.js';
import { codingEdits, codingsOf } from './mutations/coding.js';
import { extensionEdits } from './mutations/extension.js';
import { identifierEdits } from './mutations/identifier.js';
import { primitiveEdits } from './mutations/primitive.js';
import { referenceEdits } from './mutations/reference.js';
import { resourceEdits } from './mutations/resource.js';
import { structureEdits } from './mutations/structure.js';
import { textEdits } from './mutations/text.js';
import { seeded, shuffled } from './random.js';

/** @typedef {{ name: string, document: any }} Original */
/** @typedef {{ name: string, original: string, kind: string, at: string, text: string }} Mutant */

/**
 * Documents that differ from an original in one thing each; the name says which. The same originals, seed and count give
 * the same mutants. Every kind of change has its turn before any has a second, and unlike places come before like ones.
 * @param {readonly Original[]} originals
 * @param {{ seed: number, count: number }} options fewer are made only when there are not as many distinct ones
 * @returns {Mutant[]}
 */
export function mutants(originals, { seed, count }) {
  const random = seeded(seed);
  const queues = [...byKind(originals)].map(([, edits]) => unlikeFirst(shuffled(edits, random)));
  const texts = new Set(originals.flatMap(({ document }) => [JSON.stringify(document), JSON.stringify(document, undefined, 2)]));
  const made = [];
  while (made.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const mutant = made.length < count ? nextOf(queue, texts) : undefined;
      if (mutant) made.push(mutant);
    }
  }
  return made;
}

function byKind(originals) {
  const known = [...new Map(originals.flatMap(({ document }) => codingsOf(document)).map((coding) => [`${coding.system}|${coding.code}`, coding])).values()];
  const kinds = new Map();
  for (const { name, document } of originals) {
    for (const edit of editsOf(document, known)) {
      const list = kinds.get(edit.kind) ?? [];
      list.push({ ...edit, original: name });
      kinds.set(edit.kind, list);
    }
  }
  return kinds;
}

function* editsOf(document, known) {
  yield* structureEdits(document);
  yield* primitiveEdits(document);
  yield* codingEdits(document, known);
  yield* identifierEdits(document);
  yield* referenceEdits(document);
  yield* extensionEdits(document);
  yield* resourceEdits(document);
  yield* bundleEdits(document);
  yield* textEdits(document);
}

/** Each place that is like none before it, then the others. */
function unlikeFirst(edits) {
  const seen = new Set();
  const [first, rest] = [[], []];
  for (const edit of edits) {
    (seen.has(edit.kin) ? rest : first).push(edit);
    seen.add(edit.kin);
  }
  return [...first, ...rest].reverse();
}

/** The next edit of a kind that changes something and gives a document that is not there yet. */
function nextOf(queue, texts) {
  for (let edit = queue.pop(); edit !== undefined; edit = queue.pop()) {
    const { kind, at, original } = edit;
    const text = edit.makeText?.() ?? JSON.stringify(edit.make(), undefined, 2);
    const key = edit.makeText ? text : JSON.stringify(JSON.parse(text));
    if (texts.has(key)) continue;
    texts.add(key);
    return { name: `${original} ~ ${kind} @ ${at}`, original, kind, at, text };
  }
  return undefined;
}
