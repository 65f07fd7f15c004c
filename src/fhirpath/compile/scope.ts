import type { Environment } from '../environment.js';
import { nothing, type Collection, type FhirNode } from '../node.js';
import { Budget } from './budget.js';

/** A variable made by `defineVariable`, and those made before it. */
export interface Variable {
  readonly name: string;
  readonly value: Collection;
  readonly next: Variable | undefined;
}

/**
 * Where a part of an expression is evaluated. Functions that take a criterion make one scope and move its focus from item
 * to item; nothing keeps a scope after it returns.
 */
export class Scope {
  readonly env: Environment;
  /** The focus of the whole expression. */
  readonly root: FhirNode | undefined;
  /** `$this`. Undefined only where a function is called on an empty collection. */
  focus: FhirNode | undefined;
  /** `$index`. */
  index: number | undefined;
  /** `$total`. */
  total: Collection = nothing;
  variables: Variable | undefined;
  #budget: Budget | undefined;

  constructor(env: Environment, root: FhirNode | undefined) {
    this.env = env;
    this.root = root;
    this.focus = root;
  }

  /** What is left of the steps of the whole evaluation; made for the first loop, which most expressions do not have. */
  get budget(): Budget {
    return (this.#budget ??= new Budget(this.env.steps));
  }

  /** A scope within this one. */
  nested(): Scope {
    const scope = new Scope(this.env, this.root);
    scope.focus = this.focus;
    scope.index = this.index;
    scope.total = this.total;
    scope.variables = this.variables;
    scope.#budget = this.budget;
    return scope;
  }

  /** Moves the focus; what was defined for the item before is gone. */
  moveTo(focus: FhirNode, index: number, outer: Scope): void {
    this.budget.spend(1);
    this.focus = focus;
    this.index = index;
    this.variables = outer.variables;
  }

  /** The value of a variable that `defineVariable` made. */
  variable(name: string): Collection | undefined {
    for (let variable = this.variables; variable !== undefined; variable = variable.next) {
      if (variable.name === name) return variable.value;
    }
    return undefined;
  }
}
