import { oneOf } from '../validate/validate-options.js';
import { guideNames } from './named-guides.js';

/** Reads `--guide`, which may be given several times: each guide counts once. */
export function collectGuide(name: string, names: readonly string[]): readonly string[] {
  return [...new Set([...names, oneOf(guideNames)(name)])];
}
