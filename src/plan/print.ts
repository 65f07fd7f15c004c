import { shortName } from '../fhir/canonical.js';
import type { ByDemand } from './demands.js';
import type {
  BindingPlan,
  ConditionPlan,
  ElementPlan,
  PathStep,
  Plan,
  RegexPlan,
  TestPlan,
  TypePlan,
  ValuePlan,
  ValueTestPlan,
} from './plan.js';

/** A Plan as text, one line for each element and slice, to be read and reviewed like code. */
export function printPlan(plan: Plan): string {
  const head = `${plan.url}${plan.version === undefined ? '' : `|${plan.version}`} (${plan.type}, ${plan.kind}${plan.abstract ? ', abstract' : ''})`;
  const bases = plan.bases.length > 0 ? [`  from ${plan.bases.map(shortName).join(' < ')}`] : [];
  const contexts = (plan.contexts ?? []).map((context) => `  on ${context.type} ${context.expression}`);
  const faults = (plan.faults ?? []).map((fault) => `  fault ${fault.element ?? ''} ${fault.problem}`);
  const loosened = (plan.loosens ?? []).map((base) => `  loosens ${shortName(base)}`);
  const imposed = (plan.imposes ?? []).map((profile) => `  imposes ${shortName(profile)}`);
  return [head, ...bases, ...loosened, ...imposed, ...contexts, ...faults, ...printElement(plan.root, 1), ''].join('\n');
}

function printElement(element: ElementPlan, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const slices = (element.slicing?.slices ?? []).flatMap((slice) => [
    `${indent}  slice ${slice.name} when ${slice.conditions?.map(conditionText).join(' and ') ?? 'nothing tells'}`,
    ...printElement(slice.element, depth + 2),
  ]);
  return [
    indent + [nameOf(element), cardinality(element), typesText(element), ...constraints(element)].filter((part) => part !== '').join(' '),
    ...slices,
    ...Object.values(element.children ?? {}).flatMap((child) => printElement(child, depth + 1)),
  ];
}

function nameOf({ id }: ElementPlan): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

function cardinality({ min = 0, max, array, id }: ElementPlan): string {
  if (id.includes('.')) return `${min}..${max ?? '*'}${array ? '[]' : ''}`;
  return max === undefined ? '' : `..${max}`;
}

function typesText({ types, content }: ElementPlan): string {
  return content === undefined ? (types ?? []).map(typeText).join('|') : `as ${content}`;
}

function typeText(type: TypePlan): string {
  const narrowed = [...(type.profiles ?? []), ...(type.targets ?? []).map((target) => `->${target}`)].map((text) =>
    text.replace(/^(->)?.*\/([^/]+)$/, '$1$2'),
  );
  const regexes = (type.regexes ?? []).map(regexText).join('');
  return (narrowed.length > 0 ? `${type.code}(${narrowed.join(', ')})` : type.code) + regexes;
}

/** How each demand is printed, in this order. Cardinality and types come before all of them. */
const printed: ByDemand<(element: ElementPlan) => string[]> = {
  min: () => [],
  max: () => [],
  types: () => [],
  modifier: ({ modifier }) => (modifier ? ['modifier'] : []),
  fixed: ({ fixed = [] }) => fixed.map((value) => valueText('fixed', value)),
  pattern: ({ pattern = [] }) => pattern.map((value) => valueText('pattern', value)),
  minLength: ({ minLength }) => limitText('minLength', minLength),
  maxLength: ({ maxLength }) => limitText('maxLength', maxLength),
  maxDecimals: ({ maxDecimals }) => limitText('maxDecimals', maxDecimals),
  maxSize: ({ maxSize }) => limitText('maxSize', maxSize),
  minValue: ({ minValue }) => (minValue ? [valueText('min', minValue)] : []),
  maxValue: ({ maxValue }) => (maxValue ? [valueText('max', maxValue)] : []),
  regexes: ({ regexes = [] }) => regexes.map((regex) => `regex${regexText(regex)}`),
  valueDemands: ({ valueDemands = [] }) =>
    valueDemands.map(({ alternatives = [] }) => ['has value', ...alternatives.map(shortName)].join(' or ')),
  bindings: ({ bindings = [] }) => bindings.map(bindingText),
  invariants: ({ invariants = [] }) => invariants.map(({ key, severity }) => `${key}(${severity})`),
  narrative: ({ narrative = [] }) =>
    narrative.map(({ demand, language }) => `narrative:${demand}${language === undefined ? '' : `=${language}`}`),
  slicing: ({ slicing }) =>
    slicing
      ? [
          `sliced by ${slicing.discriminators.map(({ type, path }) => `${type}:${path}`).join(', ')} ${slicing.rules}${slicing.ordered ? ' ordered' : ''}`,
        ]
      : [],
};

function constraints(element: ElementPlan): string[] {
  return Object.values(printed).flatMap((print) => print(element));
}

function limitText(name: string, limit: number | undefined): string[] {
  return limit === undefined ? [] : [`${name} ${limit}`];
}

function valueText(what: string, { type, value }: Pick<ValuePlan, 'type' | 'value'>): string {
  return `${what}${type}=${JSON.stringify(value)}`;
}

/** Between strokes, as patterns are usually written. */
function regexText({ pattern }: RegexPlan): string {
  return `/${pattern}/`;
}

function bindingText({ strength, valueSet, replaced, additional }: BindingPlan): string {
  return `${replaced ? 'replaced ' : ''}${additional ? 'additional ' : ''}${strength}:${shortName(valueSet)}`;
}

function conditionText({ path, test }: ConditionPlan): string {
  return `${pathText(path)} ${testText(test)}`.trim();
}

function testText(test: TestPlan): string {
  switch (test.kind) {
    case 'exists':
      return test.exists ? 'exists' : 'is missing';
    case 'type':
      return `is ${test.types.join('|')}`;
    case 'profile':
      return `conforms to ${test.profiles.map(shortName).join('|')}`;
    case 'value':
      return test.parts.map(partText).join(' and ');
  }
}

function partText({ path, fixed, pattern, valueSet, parts }: ValueTestPlan): string {
  const value = fixed ?? pattern;
  const asked = parts
    ? `has (${parts.map(partText).join(' and ')})`
    : value
      ? `= ${JSON.stringify(value.value)}`
      : `in ${shortName(valueSet ?? '')}`;
  return `${pathText(path)} ${asked}`.trim();
}

function pathText(path: readonly PathStep[]): string {
  return path
    .map((step) => {
      if ('child' in step) return step.child;
      if ('extension' in step) return `extension(${step.extension})`;
      return 'ofType' in step ? `ofType(${step.ofType})` : 'resolve()';
    })
    .join('.');
}
