/** A piece of what a verdict rests on, so that the verdict can be checked again with the same. */
export interface Ingredient {
  readonly name: string;
  readonly version?: string;
  /** SHA-256 in hexadecimal. */
  readonly hash?: string;
}

/** With what a run was made, and when. The caller has the clock and the files; report/ has neither. */
export interface Provenance {
  /** When the run began: ISO 8601 in UTC. */
  readonly time: string;
  /** The program that ran. */
  readonly tool: Ingredient;
  /** The guide, and the packages that it was made of or that stood beside it. */
  readonly packages: readonly Ingredient[];
  /** The options that a verdict may depend on, by their names: `--stage`, `sds`. */
  readonly settings: readonly (readonly [name: string, value: string])[];
}
