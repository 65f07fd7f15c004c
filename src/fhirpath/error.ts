/**
 * What went wrong with an expression:
 * - `syntax`: it is no FHIRPath; a fault of the definition that carries it.
 * - `unsupported`: it is, or may be, FHIRPath that this engine does not cover; the fallback may (see fallback.ts).
 * - `evaluation`: the data does not allow it, such as several items where the expression needs one.
 * - `unverified`: it asks something that nobody here can answer, such as membership of an unknown value set.
 */
export type FhirpathErrorKind = 'syntax' | 'unsupported' | 'evaluation' | 'unverified';

/** The place in an expression that an error is about. `position` counts UTF-16 code units from 0. */
export interface Site {
  readonly expression: string;
  readonly position: number;
}

/** The one error of this room. `message` says what is wrong without naming the place; `expression` and `position` do that. */
export class FhirpathError extends Error implements Site {
  readonly kind: FhirpathErrorKind;
  readonly expression: string;
  readonly position: number;

  constructor(kind: FhirpathErrorKind, message: string, site: Site) {
    super(message);
    this.name = 'FhirpathError';
    this.kind = kind;
    this.expression = site.expression;
    this.position = site.position;
  }
}

/** Ends an evaluation that the data does not allow. */
export function fail(site: Site, message: string): never {
  throw new FhirpathError('evaluation', message, site);
}
