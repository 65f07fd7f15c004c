import type { FunctionDefinition } from '../compile/call.js';
import { boundaryFunctions } from './boundary.js';
import { combiningFunctions } from './combining.js';
import { conversionFunctions } from './conversion.js';
import { encodingFunctions } from './encoding.js';
import { existenceFunctions } from './existence.js';
import { fhirFunctions } from './fhir.js';
import { filteringFunctions } from './filtering.js';
import { mathFunctions } from './math.js';
import { patternFunctions } from './pattern.js';
import { stringFunctions } from './string.js';
import { subsettingFunctions } from './subsetting.js';
import { timeFunctions } from './time.js';
import { treeFunctions } from './tree.js';
import { typeFunctions } from './type.js';
import { utilityFunctions } from './utility.js';

const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    existenceFunctions,
    filteringFunctions,
    subsettingFunctions,
    combiningFunctions,
    conversionFunctions,
    stringFunctions,
    patternFunctions,
    encodingFunctions,
    mathFunctions,
    treeFunctions,
    typeFunctions,
    utilityFunctions,
    timeFunctions,
    boundaryFunctions,
    fhirFunctions,
  ].flatMap((table) => Object.entries<FunctionDefinition>(table)),
);

/** The function of this name; undefined when the engine has none. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return functions.get(name);
}

/** The names of all functions. */
export function functionNames(): readonly string[] {
  return [...functions.keys()];
}
