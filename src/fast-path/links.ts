import { coreBase } from '../fhir/canonical.js';
import type { Content } from '../checks/linked.js';
import type { CodeMaker } from './generated/code-maker.js';

/** What the fast path needs of the linker. */
export interface Links {
  contentOf(plan: Content['plan']): Content;
  /** False: nothing is ever accepted, so that everything is walked. For tests that compare the two. */
  readonly fastPath: boolean;
  /** Generates code for tables that are used often. */
  readonly codeMaker: CodeMaker;
}

/** How deep the fast path goes below the place of the walk. */
export const fastPathDepth = 24;

/** Context names that fit an extension on this object, wherever the object is. */
export function carrierNames({ plan }: Pick<Content, 'plan'>): ReadonlySet<string> {
  return new Set([
    'Element',
    plan.type,
    ...plan.bases.filter((base) => base.startsWith(coreBase)).map((base) => base.slice(coreBase.length)),
  ]);
}
