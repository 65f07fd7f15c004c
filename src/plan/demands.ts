import type { ElementPlan } from './plan.js';

/** Members of an element's Plan that demand nothing by themselves: names, shapes, origins and faults. */
type Description = 'id' | 'array' | 'content' | 'children' | 'unfolded' | 'xml' | 'label' | 'unchecked' | 'by';

/** Members that demand something of data. A new member counts as one until it is listed as a description. */
export type Demand = Exclude<keyof ElementPlan, Description>;

/**
 * One entry for each demand. What looks at all demands (printing, comparing) is written as such a table, so that a demand that
 * somebody adds and one of them forgets does not compile.
 */
export type ByDemand<T> = Readonly<Record<Demand, T>>;
