import type { Acceptance, ListAcceptance } from './acceptance.js';
import type { FastCheck } from '../checks/value-check.js';

/**
 * Says whether the value of a property, with all its items where it is a list, is in order. Undefined: it always has to be looked at
 * closely.
 */
export type PropertyForm = FastCheck | Acceptance | ListAcceptance | undefined;
