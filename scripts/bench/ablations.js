// The optimisations that `npm run bench -- --ablate` leaves out, one at a time. Each is an edit of one module: its text occurs once in the
// source, and once in the compiled module. Leaving one out changes how long checking takes, never what is found.

/**
 * @typedef {object} Ablation
 * @property {string} name
 * @property {string} what the optimisation, in a sentence
 * @property {string} file below src/ and dist/, without ending
 * @property {string} text what is replaced
 * @property {string} by
 */

/** @type {readonly Ablation[]} */
export const ablations = [
  {
    name: 'nothing',
    what: 'the whole program once more; what this differs from 0 is noise',
    file: 'link/linker',
    text: 'this.fastPath = fastPath;',
    by: 'this.fastPath = fastPath;',
  },
  {
    name: 'fast path',
    what: 'values are skipped when fast checks accept them; without it, everything is walked',
    file: 'link/linker',
    text: 'this.fastPath = fastPath;',
    by: 'this.fastPath = false;',
  },
  {
    name: 'generated code',
    what: 'tables that are used often become functions of their own',
    file: 'fast-path/generated/code-maker',
    text: 'this.after = make === undefined ? Infinity : after;',
    by: 'this.after = Infinity;',
  },
  {
    name: 'order of properties',
    what: 'the row after this one is guessed before it is looked up (matters until code is generated)',
    file: 'fast-path/table',
    text: 'if (guess !== undefined && guess.key === key) return guess;',
    by: '',
  },
  {
    name: 'accepted strings',
    what: 'strings accepted before, where the string alone decides',
    file: 'fast-path/accept-property',
    text: 'known: element.plan.invariants?.length ? undefined : new AcceptedStrings(),',
    by: 'known: undefined,',
  },
  {
    name: 'accepted codings',
    what: 'codings accepted before, by code, system and display',
    file: 'fast-path/coding',
    text: 'if (coding !== undefined && coding.system === system && coding.display === display) return true;',
    by: '',
  },
  {
    name: 'accepted members',
    what: 'codes found before to be members of a value set',
    file: 'checks/value/accepted-members',
    text: 'if (known === system && (known !== undefined || this.#systems.has(code))) return true;',
    by: '',
  },
  {
    name: 'scans of primitives',
    what: 'common values of a type are accepted by one scan in place of its format and checks',
    file: 'fast-path/primitives',
    text: 'const scan = scans.get(code);',
    by: 'const scan = undefined;',
  },
  {
    name: 'invariants on the JSON',
    what: 'invariants made of plain paths are decided without nodes',
    file: 'checks/element/invariant',
    text: 'return (this.#certain ??= certainForm(this.#text) ?? (() => false))(value);',
    by: 'return false;',
  },
  {
    name: 'required children',
    what: 'an invariant is not evaluated where the children that it needs in order to fail are absent',
    file: 'checks/element/invariant',
    text: 'const needs = native ? native.needs : invariant.needs;',
    by: 'const needs = undefined;',
  },
  {
    name: 'nested profiles',
    what: 'the profiles of a resource, by its type and the profile that it claims',
    file: 'validate/walk/nested-fast-path',
    text: 'for (const { claim: earlier, type, plans } of known) if (type === context.type && earlier === claim) return plans;',
    by: '',
  },
  {
    name: 'last references',
    what: 'the targets of the last two references',
    file: 'bundle/address-index',
    text: 'this.#last = { reference, target };',
    by: '',
  },
];
