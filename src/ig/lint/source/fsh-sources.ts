import type { SourceFile } from '../../source-file.js';

/** Kinds of FSH entities that lint rules ask for. */
export type FshKind =
  | 'profile'
  | 'extension'
  | 'logical'
  | 'resource'
  | 'instance'
  | 'valueSet'
  | 'codeSystem'
  | 'invariant'
  | 'ruleSet'
  | 'alias';

/** A line of an FSH file; line and column count from 1. */
export interface FshPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A rule of an entity, with the rules of inserted rule sets in their place. */
export interface FshRule extends FshPlace {
  /** SUSHI's name for it: `CardRule`, `ObeysRule`. */
  readonly kind: string;
  /** The path it is about, soft indices resolved; empty for the entity itself. */
  readonly path: string;
  readonly caretPath?: string;
  /** ObeysRule: the invariant. */
  readonly invariant?: string;
  /** ContainsRule: the slices. */
  readonly slices?: readonly string[];
  /** AssignmentRule: the instance that is assigned. */
  readonly instance?: string;
}

/** An entity of FSH. An alias has no rules. */
export interface FshEntity extends FshPlace {
  readonly kind: FshKind;
  readonly name: string;
  readonly id: string;
  readonly endLine: number;
  readonly rules: readonly FshRule[];
}

/** The FSH that a guide was compiled from, as plain data. */
export interface FshSources {
  readonly files: readonly SourceFile[];
  readonly entities: readonly FshEntity[];
}
