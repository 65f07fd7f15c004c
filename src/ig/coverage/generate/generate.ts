import type { StructureDefinition } from 'fhir/r4.js';
import type { Validator } from '../../../validate/validator.js';
import { constraintsOf, withoutConstraint, type Constraint } from '../constraint.js';
import { heavyFindings, shownFinding, type CaseDocument, type ShownFinding } from '../heavy-findings.js';
import { whyRedundant } from '../explain.js';
import type { CoveredGuide } from '../guide.js';
import { isShownBy } from '../shown.js';
import { editsOf, materialOf } from './edits.js';
import type { TypeLookup } from './element-walk.js';
import type { SampleSources } from './sample-values.js';

/** A document that breaks one constraint. */
export interface NegativeCase extends CaseDocument {
  readonly about: string;
  readonly constraint: Constraint;
  readonly expected: ShownFinding;
}

/** A constraint that no document breaks alone. */
export interface OpenConstraint {
  readonly constraint: Constraint;
  /** What every document that breaks it breaks, too: it may be that nothing breaks it alone. Empty where none was found that breaks it. */
  readonly alwaysWith: readonly string[];
  /** Some of the documents that break it, and what else they break. */
  readonly disturbed: readonly { readonly case: string; readonly by: readonly ShownFinding[] }[];
}

/** A suite that any FHIR validator can be tested with. */
export interface GeneratedSuite {
  readonly valid: readonly CaseDocument[];
  readonly negative: readonly NegativeCase[];
  /** Constraints that nothing can break alone, as the definitions tell. */
  readonly explained: readonly { readonly constraint: Constraint; readonly reason: string }[];
  readonly open: readonly OpenConstraint[];
}

/** How many changed documents are validated at most, and how many are looked at for one constraint. */
export interface GenerateLimits {
  readonly documents: number;
  readonly tries: number;
}

export const usualLimits: GenerateLimits = { documents: 200_000, tries: 80 };

/** What breaks more than this shows nothing. */
const mostFindings = 4;
/** So many codes of a value set are tried. */
const mostCodes = 8;
/** So many disturbed documents are told of a constraint. */
const mostDisturbed = 3;

/**
 * Makes a suite of a guide out of documents: those that are valid, and for each constraint one that differs from a valid one in a single
 * place and breaks that constraint alone. Every element of every document is changed in every way that is known, until all constraints
 * are covered; what breaks is found by validating. The same documents give the same suite.
 */
export function generateSuite(
  guide: CoveredGuide,
  structures: readonly StructureDefinition[],
  documents: readonly CaseDocument[],
  types: TypeLookup,
  limits: GenerateLimits = usualLimits,
): GeneratedSuite {
  const validator = guide.validator();
  const valid = documents.filter((each) => heavyFindings(validator, each).length === 0).sort((a, b) => sizeOf(a) - sizeOf(b));
  const sources: SampleSources = { types, codes: (valueSet) => guide.codes(valueSet, mostCodes) };
  const material = materialOf(valid.map(({ value }) => value));
  const wanted = structures.flatMap((structure) =>
    constraintsOf(structure).map((constraint) => new WantedConstraint(constraint, structure, guide, limits.tries)),
  );
  let left = limits.documents;
  for (const seed of valid) {
    let open = wanted.filter((each) => each.isWanted);
    for (const edit of editsOf(seed.value, sources, material)) {
      if (open.length === 0 || left-- <= 0) break;
      const changed: CaseDocument = { ...seed, value: edit.apply(seed.value) };
      const findings = heavyFindings(validator, changed);
      if (findings.length === 0 || findings.length > mostFindings) continue;
      for (const each of open) {
        const finding = findings.find((one) => isShownBy(one, each.constraint, changed.value));
        if (finding !== undefined) each.offer({ ...changed, about: `${seed.name}: ${edit.about}` }, shownFinding(finding));
      }
      open = open.filter((each) => each.isWanted);
    }
  }
  const missing = wanted.filter(({ found }) => found === undefined);
  return {
    valid,
    negative: wanted.flatMap(({ found }) => found ?? []),
    explained: missing.flatMap(({ constraint, redundant }) => (redundant === undefined ? [] : [{ constraint, reason: redundant }])),
    open: missing
      .filter(({ redundant }) => redundant === undefined)
      .map(({ constraint, alwaysWith, disturbed }) => ({ constraint, alwaysWith, disturbed })),
  };
}

/** A constraint that a document is looked for. */
class WantedConstraint {
  readonly constraint: Constraint;
  found: NegativeCase | undefined;
  readonly redundant: string | undefined;
  readonly disturbed: { readonly case: string; readonly by: readonly ShownFinding[] }[] = [];
  readonly #common = new Set<string>();
  #offers = 0;
  readonly #without: () => Validator;
  #validator: Validator | undefined;
  #tries: number;

  constructor(constraint: Constraint, structure: StructureDefinition, guide: CoveredGuide, tries: number) {
    this.constraint = constraint;
    this.#tries = tries;
    this.redundant = whyRedundant(constraint, structure, guide.definitions);
    this.#without = () => guide.validator(withoutConstraint(structure, constraint));
  }

  get isWanted(): boolean {
    return this.found === undefined && this.#tries > 0;
  }

  /** Takes the document if it is valid without the constraint. */
  offer({ about, ...document }: CaseDocument & { readonly about: string }, expected: ShownFinding): void {
    this.#tries--;
    this.#validator ??= this.#without();
    const others = heavyFindings(this.#validator, document);
    if (others.length === 0) {
      this.found = { ...document, about, constraint: this.constraint, expected };
      this.#validator = undefined;
      return;
    }
    const ids = new Set(others.map((finding) => shownFinding(finding).id));
    if (this.#offers++ === 0) for (const id of ids) this.#common.add(id);
    else for (const id of this.#common) if (!ids.has(id)) this.#common.delete(id);
    if (this.disturbed.length < mostDisturbed) this.disturbed.push({ case: about, by: others.slice(0, mostDisturbed).map(shownFinding) });
  }

  get alwaysWith(): readonly string[] {
    return [...this.#common].sort();
  }
}

const sizeOf = ({ value }: CaseDocument): number => JSON.stringify(value).length;
