import { shortName, splitCanonical } from '../../fhir/canonical.js';
import type { Finding, FindingId } from '../../finding/finding.js';
import type { Change, Effect } from '../diff/change.js';
import type { ChangedFinding } from './compare-findings.js';

/** Which aspects of a definition, as `ltt diff` names them, can cause which findings. */
const aspects: Readonly<Partial<Record<FindingId, readonly RegExp[]>>> = {
  'cardinality-min': [/^(min|slice|element)$/],
  'cardinality-max': [/^(max|slice|element)$/],
  'element-prohibited': [/^(max|slice|element)$/],
  'element-unknown': [/^(element|type)$/],
  'slice-min': [/^(min|slice|slice name|discriminator)$/],
  'slice-max': [/^(max|slice|slice name|discriminator)$/],
  'slice-closed': [/^(slicing rules|slice|discriminator)$/],
  'slice-closed-undiscriminated': [/^(slicing rules|slice|discriminator)$/],
  'slice-undiscriminated': [/^discriminator$/],
  'slice-order': [/^(slicing order|slice)$/],
  'slice-open-at-end': [/^(slicing rules|slice)$/],
  'type-not-allowed': [/^type$/],
  'type-abstract': [/^type$/],
  'fixed-value': [/^fixed$/],
  'pattern-value': [/^pattern$/],
  'min-value': [/^minValue$/],
  'max-value': [/^maxValue$/],
  'min-length': [/^minLength$/],
  'max-length': [/^maxLength$/],
  'max-decimals': [/^maxDecimals$/],
  'max-size': [/^maxSize$/],
  'value-regex': [/regex$/],
  'value-missing': [/^value$/],
  'value-alternative-missing': [/^value$/],
  'reference-target-type': [/ target$/],
  'reference-target-profile': [/ target$/],
  'reference-aggregation': [/ aggregation$/],
  'reference-version-specific': [/ versioning$/],
  'reference-version-missing': [/ versioning$/],
  'profile-no-match': [/ profile$/, /^type$/],
  'extension-context': [/^context$/],
  'extension-not-modifier': [/^modifier$/],
  'extension-is-modifier': [/^modifier$/],
};

/** What changes the meaning of everything below an element. */
const structural = /^(slice|slice name|element|type|discriminator|pattern|fixed)$| (profile|target)$/;

/** The differences between two versions of a guide, to find those that cause a finding to come or go. */
export class Attribution {
  readonly #changes: readonly Change[];
  readonly #byDefinition = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();

  constructor(changes: readonly Change[]) {
    this.#changes = changes;
    for (const [index, { definition }] of changes.entries()) {
      add(this.#byDefinition, definition, index);
      add(this.#byName, shortName(definition), index);
    }
  }

  /**
   * The differences that cause it, by their place in the list: those of the same element that demand what the finding is about, else those
   * of the nearest element around it that changed the meaning of what is inside. None where no difference explains it.
   */
  causesOf({ finding, kind }: ChangedFinding): readonly number[] {
    const possible = (index: number): boolean => !excluded[kind].includes(this.#effect(index));
    const terms = this.#terminology(finding).filter(possible);
    if (terms.length > 0) return terms;
    const { profile, definition } = finding;
    if (profile === undefined) return [];
    const near = (this.#byDefinition.get(splitCanonical(profile).url) ?? []).filter(possible);
    const exact = near.filter((index) => this.#names(index).includes(definition) && this.#fits(index, finding));
    if (exact.length > 0) return exact;
    return definition === undefined ? [] : this.#around(near, definition);
  }

  #effect(index: number): Effect {
    return this.#changes[index]?.effect ?? 'other';
  }

  /** The ids of the element of a change: in both versions, where its slice has another name. */
  #names(index: number): readonly (string | undefined)[] {
    const { element, aspect, before, after } = this.#changes[index] ?? {};
    if (aspect !== 'slice name' || element === undefined || after === undefined || !element.endsWith(`:${after}`)) return [element];
    return [element, `${element.slice(0, -after.length)}${before ?? ''}`];
  }

  #fits(index: number, { id, rule }: Finding): boolean {
    const { aspect = '', before = '', after = '' } = this.#changes[index] ?? {};
    if (id.startsWith('invariant-'))
      return (
        (aspect === 'invariant' && [before, after].some((text) => text.startsWith(`${rule ?? ''} (`))) ||
        (aspect === 'invariant key' && [before, after].includes(rule ?? ''))
      );
    if (id.startsWith('binding-')) return aspect === 'binding';
    return aspects[id]?.some((pattern) => pattern.test(aspect)) === true;
  }

  /** Codes that came or went, and displays. */
  #terminology({ id, params }: Finding): number[] {
    const text = (name: string): string => (typeof params[name] === 'string' ? params[name] : '');
    if (id.startsWith('binding-')) {
      const codes = new Set(
        text('code')
          .split(/, /)
          .map((code) => code.replace(/^.*#|"/g, '')),
      );
      const systems = text('code');
      return (this.#byName.get(text('valueSet')) ?? []).filter((index) => {
        const { element, aspect } = this.#changes[index] ?? {};
        if (aspect === 'code') return element !== undefined && codes.has(element);
        return aspect === 'value set' || (aspect === 'other codes' && (element === undefined || systems.includes(`${element}#`)));
      });
    }
    if (id !== 'code-unknown' && id !== 'code-unverified' && id !== 'display-mismatch') return [];
    const [, system = '', code = ''] =
      id === 'display-mismatch' ? (/^(.*)#([^#]*)$/.exec(text('code')) ?? []) : ['', text('system'), text('code')];
    return (this.#byDefinition.get(system) ?? []).filter((index) => {
      const { element, aspect } = this.#changes[index] ?? {};
      return aspect === 'code system' || (element === code && aspect === (id === 'display-mismatch' ? 'display' : 'concept'));
    });
  }

  #around(near: readonly number[], definition: string): readonly number[] {
    let nearest: { readonly length: number; readonly causes: number[] } = { length: 0, causes: [] };
    for (const index of near) {
      if (!structural.test(this.#changes[index]?.aspect ?? '')) continue;
      for (const name of this.#names(index)) {
        if (name === undefined || !isWithin(definition, name) || name.length < nearest.length) continue;
        if (name.length > nearest.length) nearest = { length: name.length, causes: [] };
        if (!nearest.causes.includes(index)) nearest.causes.push(index);
      }
    }
    return nearest.causes;
  }
}

/** What was valid stays valid under a looser demand, so it causes no new finding, and a stricter one takes none away. */
const excluded: Readonly<Record<ChangedFinding['kind'], readonly Effect[]>> = { gained: ['looser'], lost: ['stricter'], changed: [] };

const isWithin = (element: string, around: string): boolean =>
  element === around || (element.startsWith(around) && /^[.:/]/.test(element.slice(around.length)));

function add(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [index]);
  else known.push(index);
}
