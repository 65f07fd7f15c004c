import { isObject, type JsonObject } from '../../fhir/json.js';
import type { CheckContext } from '../contract.js';
import type { DefinitionAccess } from '../definition-access.js';
import type { ValueCheck } from '../value-check.js';
import { listOf, objectsOf, textOf } from '../value/members.js';
import { syntaxProblem } from './expressions.js';
import { spotAt } from './find-element.js';

/**
 * A SearchParameter as data: its expression is FHIRPath and leads to elements, and it keeps what it derives from
 * (http://hl7.org/fhir/R4/searchparameter.html).
 */
export const searchParameterCheck: ValueCheck = (value, _extra, at) => {
  if (!isObject(value)) return;
  const code = textOf(value, 'code');
  if (code !== undefined && /[.$|]/.test(code)) at.report('search-parameter-code', { code }, { below: ['code'] });
  checkExpression(value, at);
  checkDerived(value, at);
  if (value['type'] === 'composite' && objectsOf(value, 'component').length < 2)
    at.report('search-parameter-components', {}, { below: ['component'] });
};

function checkExpression(parameter: JsonObject, at: CheckContext & DefinitionAccess): void {
  const expression = textOf(parameter, 'expression');
  if (expression === undefined) return;
  const problem = syntaxProblem(expression);
  if (problem !== undefined)
    at.report('definition-expression', { what: textOf(parameter, 'code') ?? 'expression', problem }, { below: ['expression'] });
  else
    for (const path of plainPaths(expression))
      if (!leadsSomewhere(path, at)) at.report('search-parameter-path', { path }, { below: ['expression'] });
}

/** The parts of an expression that are nothing but a type and names: `Patient.name` in `Patient.name | Person.name.where(…)`. */
function plainPaths(expression: string): string[] {
  return expression
    .split('|')
    .map((part) => part.trim())
    .filter((part) => /^[A-Z][A-Za-z]*(?:\.[a-z][A-Za-z0-9]*)+$/.test(part));
}

function leadsSomewhere(path: string, at: CheckContext & DefinitionAccess): boolean {
  const [type = '', ...names] = path.split('.');
  const plan = at.typePlan(type);
  return plan === undefined || spotAt(plan, names, at) !== undefined;
}

function checkDerived(parameter: JsonObject, at: CheckContext & DefinitionAccess): void {
  const derivedFrom = textOf(parameter, 'derivedFrom');
  const base = derivedFrom === undefined ? undefined : at.canonical(derivedFrom);
  if (derivedFrom === undefined || base?.type !== 'SearchParameter' || base.content === undefined) return;
  const bases = new Set(listOf(base.content, 'base'));
  listOf(parameter, 'base').forEach((type, index) => {
    if (typeof type === 'string' && !bases.has(type) && !bases.has('Resource'))
      at.report(
        'search-parameter-derived',
        { what: 'base', found: type, base: derivedFrom, expected: [...bases].slice(0, 20).join(', ') },
        { below: ['base', index] },
      );
  });
  const [type, expected] = [textOf(parameter, 'type'), textOf(base.content, 'type')];
  if (type !== undefined && expected !== undefined && type !== expected)
    at.report('search-parameter-derived', { what: 'type', found: type, base: derivedFrom, expected }, { below: ['type'] });
}
