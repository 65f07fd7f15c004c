import type { Grammar } from './code-grammar.js';

export const m49System = 'http://unstats.un.org/unsd/methods/m49/m49.htm';

/** Regions of the United Nations: three digits. Which of them exist is not known here. */
export const region: Grammar = (code) => (/^\d{3}$/.test(code) ? { kind: 'system-missing', system: m49System } : 'out');
