import { bundleEdits } from './mutations/bundle.js';
import { codingEdits } from './mutations/coding.js';
import { extensionEdits } from './mutations/extension.js';
import { identifierEdits } from './mutations/identifier.js';
import { materialOf } from './mutations/material.js';
import { numberEdits } from './mutations/number.js';
import { primitiveEdits } from './mutations/primitive.js';
import { referenceEdits } from './mutations/reference.js';
import { resourceEdits } from './mutations/resource.js';
import { structureEdits } from './mutations/structure.js';
import { textEdits } from './mutations/text.js';
import { xmlEdits } from './mutations/xml.js';
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
  const material = materialOf(originals, random);
  const texts = originals.flatMap(({ document }) => [JSON.stringify(document), JSON.stringify(document, undefined, 2)]);
  return choose(originals, ({ document }) => editsOf(document, material), texts, { random, count });
}

/**
 * The same for documents in XML, which are changed as XML.
 * @param {readonly { name: string, text: string }[]} originals
 * @param {{ seed: number, count: number }} options
 * @returns {Mutant[]}
 */
export function xmlMutants(originals, { seed, count }) {
  return choose(
    originals,
    ({ text }) => xmlEdits(text),
    originals.map(({ text }) => text),
    { random: seeded(seed), count },
  );
}

function choose(originals, editsOfOne, originalTexts, { random, count }) {
  const kinds = shuffled([...byKind(originals, editsOfOne, random)], random);
  const queues = kinds.map(([, edits]) => unlikeFirst(shuffled(edits, random)));
  const texts = new Set(originalTexts);
  const made = [];
  while (made.length < count && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const mutant = made.length < count ? nextOf(queue, texts) : undefined;
      if (mutant) made.push(mutant);
    }
  }
  return made;
}

/** At most this many edits of one kind at alike places are kept, of all that there are: large guides have millions. */
const enoughAlike = 4;

function byKind(originals, editsOfOne, random) {
  const kinds = new Map();
  for (const original of originals) {
    for (const edit of editsOfOne(original)) {
      let alike = kinds.get(edit.kind);
      if (alike === undefined) kinds.set(edit.kind, (alike = new Map()));
      const sample = alike.get(edit.kin) ?? new Sample(enoughAlike, random);
      alike.set(edit.kin, sample);
      sample.offer({ ...edit, original: original.name });
    }
  }
  return new Map([...kinds].map(([kind, alike]) => [kind, [...alike.values()].flatMap(({ items }) => items)]));
}

/** Keeps some of the items it is offered, each with the same chance (reservoir sampling). */
class Sample {
  items = [];
  #seen = 0;
  #size;
  #random;

  constructor(size, random) {
    this.#size = size;
    this.#random = random;
  }

  offer(item) {
    this.#seen += 1;
    if (this.items.length < this.#size) this.items.push(item);
    else if (this.#random() < this.#size / this.#seen) this.items[Math.floor(this.#random() * this.#size)] = item;
  }
}

function* editsOf(document, material) {
  yield* structureEdits(document);
  yield* primitiveEdits(document);
  yield* numberEdits(document);
  yield* codingEdits(document, material);
  yield* identifierEdits(document, material);
  yield* referenceEdits(document);
  yield* extensionEdits(document, material);
  yield* resourceEdits(document, material);
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
    const { kind, at, detail, original } = edit;
    const text = edit.makeText?.() ?? JSON.stringify(edit.make(), undefined, 2);
    const key = edit.makeText ? text : JSON.stringify(JSON.parse(text));
    if (texts.has(key)) continue;
    texts.add(key);
    return { name: `${original} ~ ${kind}${detail === undefined ? '' : ` (${detail})`} @ ${at}`, original, kind, at, text };
  }
  return undefined;
}
