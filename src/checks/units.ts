/** UCUM's metric prefixes (https://ucum.org/ucum#para-27). */
const prefixes: ReadonlyMap<string, number> = new Map([
  ['Y', 1e24], ['Z', 1e21], ['E', 1e18], ['P', 1e15], ['T', 1e12], ['G', 1e9], ['M', 1e6], ['k', 1e3], ['h', 1e2], ['da', 1e1],
  ['d', 1e-1], ['c', 1e-2], ['m', 1e-3], ['u', 1e-6], ['n', 1e-9], ['p', 1e-12], ['f', 1e-15], ['a', 1e-18],
]);

/** Units that take prefixes, and what they are in a unit that others of their kind are given in too. */
const metric: ReadonlyMap<string, readonly [kind: string, factor: number]> = new Map([
  ['m', ['m', 1]], ['g', ['g', 1]], ['s', ['s', 1]], ['L', ['L', 1]], ['l', ['L', 1]], ['mol', ['mol', 1]], ['K', ['K', 1]],
  ['A', ['A', 1]], ['cd', ['cd', 1]], ['Hz', ['Hz', 1]], ['N', ['N', 1]], ['Pa', ['Pa', 1]], ['bar', ['Pa', 1e5]], ['m[Hg]', ['Pa', 133_322]],
  ['J', ['J', 1]], ['W', ['W', 1]], ['V', ['V', 1]], ['cal', ['cal', 1]], ['eq', ['eq', 1]], ['U', ['U', 1]], ['[IU]', ['[IU]', 1]], ['t', ['g', 1e6]],
]);

/** Units that take none. */
const plain: ReadonlyMap<string, readonly [kind: string, factor: number]> = new Map([
  ['min', ['s', 60]], ['h', ['s', 3600]], ['d', ['s', 86_400]], ['wk', ['s', 604_800]],
  ['%', ['1', 0.01]], ['1', ['1', 1]], ['[lb_av]', ['g', 453.592_37]], ['[oz_av]', ['g', 28.349_523_125]], ['[in_i]', ['m', 0.0254]], ['[ft_i]', ['m', 0.3048]],
]);

/**
 * By what a value in one simple UCUM unit is multiplied to be in another: 0.001 from g to kg. Undefined when the units are of
 * different kinds, or are none of the simple ones: those with operators, special scales (Cel) and the rarer units are not
 * converted here, and nothing is claimed about them.
 */
export function conversionFactor(from: string, to: string): number | undefined {
  const [source, target] = [simpleUnit(from), simpleUnit(to)];
  return source && target && source[0] === target[0] ? source[1] / target[1] : undefined;
}

function simpleUnit(code: string): readonly [kind: string, factor: number] | undefined {
  const exact = plain.get(code) ?? metric.get(code);
  if (exact) return exact;
  for (const length of [2, 1]) {
    const prefix = prefixes.get(code.slice(0, length));
    const unit = metric.get(code.slice(length));
    if (prefix !== undefined && unit) return [unit[0], unit[1] * prefix];
  }
  return undefined;
}
