import type { BindingPlan, ElementPlan, InvariantPlan, RegexPlan, TypePlan, ValuePlan } from '../../plan/plan.js';
import type { ByDemand } from '../../plan/demands.js';
import { severities } from '../../finding/severity.js';
import type { Change, Effect } from './change.js';
import { demandsAll, inKeyOrder, meaningOf } from './same-demand.js';

/** A change of one element, without where it stands. */
export type AspectChange = Omit<Change, 'definition' | 'element'>;

const strengths = ['example', 'preferred', 'extensible', 'required'] as const;

const anyIfInfinite = (limit: number): string => (limit === Infinity ? 'any' : String(limit));

/** How each demand of two elements is compared, in the order that changes are listed in. */
const compared: ByDemand<(before: ElementPlan, after: ElementPlan) => AspectChange[]> = {
  min: (before, after) => single('min', before.min ?? 0, after.min ?? 0, moreIs('stricter')),
  max: (before, after) =>
    single('max', before.max ?? Infinity, after.max ?? Infinity, moreIs('looser'), (max) => (max === Infinity ? '*' : String(max))),
  types: (before, after) => types(before.types ?? [], after.types ?? []),
  fixed: (before, after) => values('fixed', before.fixed, after.fixed),
  pattern: (before, after) => values('pattern', before.pattern, after.pattern, narrowing),
  minValue: (before, after) => values('minValue', before.minValue && [before.minValue], after.minValue && [after.minValue]),
  maxValue: (before, after) => values('maxValue', before.maxValue && [before.maxValue], after.maxValue && [after.maxValue]),
  minLength: (before, after) => single('minLength', before.minLength ?? 0, after.minLength ?? 0, moreIs('stricter')),
  maxLength: (before, after) =>
    single('maxLength', before.maxLength ?? Infinity, after.maxLength ?? Infinity, moreIs('looser'), anyIfInfinite),
  maxDecimals: (before, after) =>
    single('maxDecimals', before.maxDecimals ?? Infinity, after.maxDecimals ?? Infinity, moreIs('looser'), anyIfInfinite),
  maxSize: (before, after) => single('maxSize', before.maxSize ?? Infinity, after.maxSize ?? Infinity, moreIs('looser'), anyIfInfinite),
  regexes: (before, after) => values('regex', patterns(before.regexes), patterns(after.regexes)),
  valueDemands: (before, after) => values('value', demanded(before), demanded(after)),
  bindings: (before, after) => bindings(inForce(before), inForce(after)),
  invariants: (before, after) => invariants(before.invariants ?? [], after.invariants ?? []),
  slicing,
  narrative: (before, after) => values('narrative', before.narrative, after.narrative),
  modifier: (before, after) => single('modifier', before.modifier ?? false, after.modifier ?? false, () => 'other'),
};

/** What two elements demand differently, demand by demand. Slices and children are not compared here. */
export function aspectChanges(before: ElementPlan, after: ElementPlan): AspectChange[] {
  return Object.values(compared).flatMap((compare) => compare(before, after));
}

function single<T>(
  aspect: string,
  before: T,
  after: T,
  effect: (before: T, after: T) => Effect,
  text: (value: T) => string = String,
): AspectChange[] {
  return before === after ? [] : [{ aspect, effect: effect(before, after), before: text(before), after: text(after) }];
}

function moreIs(effect: 'stricter' | 'looser'): (before: number, after: number) => Effect {
  const less = effect === 'stricter' ? 'looser' : 'stricter';
  return (before, after) => (after > before ? effect : less);
}

function types(before: readonly TypePlan[], after: readonly TypePlan[]): AspectChange[] {
  const now = new Map(after.map((type) => [type.code, type]));
  const then = new Map(before.map((type) => [type.code, type]));
  return [
    ...before.filter(({ code }) => !now.has(code)).map(({ code }): AspectChange => ({ aspect: 'type', effect: 'stricter', before: code })),
    ...after.filter(({ code }) => !then.has(code)).map(({ code }): AspectChange => ({ aspect: 'type', effect: 'looser', after: code })),
    ...before.flatMap((type) => {
      const other = now.get(type.code);
      return other === undefined
        ? []
        : [
            ...choices(`${type.code} profile`, type.profiles, other.profiles),
            ...choices(`${type.code} target`, type.targets, other.targets),
            ...choices(`${type.code} aggregation`, type.aggregation, other.aggregation),
            ...values(`${type.code} regex`, patterns(type.regexes), patterns(other.regexes)),
            ...choices(`${type.code} versioning`, one(type.versioning), one(other.versioning)),
          ];
    }),
  ];
}

const one = <T>(value: T | undefined): readonly T[] | undefined => (value === undefined ? undefined : [value]);

/** A list of which one has to fit; no list at all means that anything does. */
function choices(aspect: string, before: readonly string[] | undefined, after: readonly string[] | undefined): AspectChange[] {
  const [then, now] = [new Set(before ?? []), new Set(after ?? [])];
  const lost = [...then].filter((each) => !now.has(each));
  const gained = [...now].filter((each) => !then.has(each));
  if (lost.length === 0 && gained.length === 0) return [];
  const effect: Effect =
    then.size === 0 ? 'stricter' : now.size === 0 ? 'looser' : lost.length === 0 ? 'looser' : gained.length === 0 ? 'stricter' : 'other';
  return [
    { aspect, effect, ...(then.size > 0 ? { before: [...then].join(', ') } : {}), ...(now.size > 0 ? { after: [...now].join(', ') } : {}) },
  ];
}

/** Demands that all have to be met: more of them are stricter. Who stated one is no part of it. */
function values<T extends { readonly by?: string }>(
  aspect: string,
  before: readonly T[] = [],
  after: readonly T[] = [],
  effectOf: (before: readonly T[], after: readonly T[]) => Effect = () => 'other',
): AspectChange[] {
  const [then, now] = [texts(before), texts(after)];
  const lost = then.filter((text) => !now.includes(text));
  const gained = now.filter((text) => !then.includes(text));
  if (lost.length > 0 && gained.length > 0)
    return [{ aspect, effect: effectOf(before, after), before: lost.join(', '), after: gained.join(', ') }];
  return [
    ...lost.map((text): AspectChange => ({ aspect, effect: 'looser', before: text })),
    ...gained.map((text): AspectChange => ({ aspect, effect: 'stricter', after: text })),
  ];
}

/** What is demanded, as it is shown. */
interface TextDemand {
  readonly value: string;
  readonly by?: string;
}

const patterns = (regexes: readonly RegexPlan[] = []): readonly TextDemand[] => regexes.map(({ pattern }) => ({ value: pattern }));

const demanded = ({ valueDemands = [] }: ElementPlan): readonly TextDemand[] =>
  valueDemands.map(({ alternatives = [] }) => ({ value: ['must be there', ...alternatives].join(', or ') }));

const texts = (list: readonly { readonly by?: string }[]): string[] =>
  list.map((demand) => inKeyOrder('value' in demand ? demand.value : { ...demand, by: undefined }));

/** A pattern that demands all that another did, and more, is stricter. */
function narrowing(before: readonly ValuePlan[], after: readonly ValuePlan[]): Effect {
  const within = (some: readonly ValuePlan[], others: readonly ValuePlan[]): boolean =>
    some.every(({ value }) => others.some((other) => demandsAll(other.value, value)));
  return within(before, after) ? 'stricter' : within(after, before) ? 'looser' : 'other';
}

/** A value set that a derived profile replaced is no demand any more. */
const inForce = ({ bindings = [] }: ElementPlan): readonly BindingPlan[] => bindings.filter(({ replaced }) => !replaced);

function bindings(before: readonly BindingPlan[], after: readonly BindingPlan[]): AspectChange[] {
  const [then, now] = [new Map(before.map((each) => [each.valueSet, each])), new Map(after.map((each) => [each.valueSet, each]))];
  const lost = before.filter(({ valueSet }) => !now.has(valueSet));
  const gained = after.filter(({ valueSet }) => !then.has(valueSet));
  const text = ({ strength, valueSet }: BindingPlan): string => `${strength} ${valueSet}`;
  const replaced: AspectChange[] =
    lost.length > 0 && gained.length > 0
      ? [{ aspect: 'binding', effect: 'other', before: lost.map(text).join(', '), after: gained.map(text).join(', ') }]
      : [
          ...lost.map((each): AspectChange => ({ aspect: 'binding', effect: binds(each) ? 'looser' : 'other', before: text(each) })),
          ...gained.map((each): AspectChange => ({ aspect: 'binding', effect: binds(each) ? 'stricter' : 'other', after: text(each) })),
        ];
  const restrengthened = before.flatMap((each) => {
    const other = now.get(each.valueSet);
    return other === undefined ? [] : single('binding', each, other, byStrength, text).filter(() => other.strength !== each.strength);
  });
  return [...replaced, ...restrengthened];
}

/** Does a code outside the value set make a document worse than it was? */
const binds = ({ strength }: BindingPlan): boolean => strength !== 'example' && strength !== 'preferred';

function byStrength(before: BindingPlan, after: BindingPlan): Effect {
  const rank = ({ strength }: BindingPlan): number => (strength === 'max' ? strengths.length : strengths.indexOf(strength));
  return binds(before) || binds(after) ? (rank(after) > rank(before) ? 'stricter' : 'looser') : 'other';
}

function invariants(before: readonly InvariantPlan[], after: readonly InvariantPlan[]): AspectChange[] {
  const [then, now] = [new Map(before.map((each) => [each.key, each])), new Map(after.map((each) => [each.key, each]))];
  const text = ({ key, severity, expression }: InvariantPlan): string => `${key} (${severity}): ${expression}`;
  const gone = before.filter(({ key }) => !now.has(key));
  const renamed = new Map<InvariantPlan, InvariantPlan>();
  for (const each of after) {
    const other = then.has(each.key)
      ? undefined
      : gone.find(
          (old) =>
            ![...renamed.values()].includes(old) &&
            old.severity === each.severity &&
            meaningOf(old.expression) === meaningOf(each.expression),
        );
    if (other) renamed.set(each, other);
  }
  return [
    ...gone
      .filter((each) => ![...renamed.values()].includes(each))
      .map((each): AspectChange => ({ aspect: 'invariant', effect: 'looser', before: text(each) })),
    ...after.flatMap((each): AspectChange[] => {
      const old = renamed.get(each);
      if (old) return [{ aspect: 'invariant key', effect: 'renamed', before: old.key, after: each.key }];
      const other = then.get(each.key);
      if (other === undefined) return [{ aspect: 'invariant', effect: 'stricter', after: text(each) }];
      const isSame = other.expression === each.expression || meaningOf(other.expression) === meaningOf(each.expression);
      if (isSame && other.severity === each.severity) return [];
      const weight = severities.indexOf(other.severity) - severities.indexOf(each.severity);
      const effect: Effect = !isSame ? 'other' : weight > 0 ? 'stricter' : 'looser';
      return [{ aspect: 'invariant', effect, before: text(other), after: text(each) }];
    }),
  ];
}

function slicing({ slicing: before }: ElementPlan, { slicing: after }: ElementPlan): AspectChange[] {
  // A slicing that comes or goes does so with its slices, which are told one by one.
  if (before === undefined || after === undefined) return [];
  const tight = { open: 0, openAtEnd: 1, closed: 2 };
  const told = (slicing: typeof before): string => slicing.discriminators.map(({ type, path }) => `${type}:${path}`).join(', ');
  return [
    ...single('slicing rules', before.rules, after.rules, (a, b) => (tight[b] > tight[a] ? 'stricter' : 'looser')),
    ...single(
      'slicing order',
      before.ordered ?? false,
      after.ordered ?? false,
      (_, ordered) => (ordered ? 'stricter' : 'looser'),
      (ordered) => (ordered ? 'ordered' : 'any order'),
    ),
    ...single('discriminator', told(before), told(after), () => 'other'),
  ];
}
