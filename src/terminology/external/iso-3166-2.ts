import { alpha2 } from './iso-3166.js';
import type { Grammar } from './code-grammar.js';

export const iso3166Part2System = 'urn:iso:std:iso:3166:-2';

/** Parts of countries: the country's two letters, a hyphen, and up to three letters or digits. Which of them exist is not known here. */
export const subdivision: Grammar = (code) =>
  /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code) && alpha2().has(code.slice(0, 2)) ? { kind: 'system-missing', system: iso3166Part2System } : 'out';
