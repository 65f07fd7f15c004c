import { describe, expect, it } from 'vitest';
import { FhirpathError } from './error.js';
import { loadFallback } from './fallback.js';
import { compile, documentSteps, type Environment } from './index.js';

/** 200 items with 5 children each. */
const value = {
  resourceType: 'Basic',
  extension: Array.from({ length: 200 }, (_, index) => ({ url: `u${index}`, valueCoding: { code: 'a', system: 'b', display: 'c' } })),
};
const focus = { value, type: 'Basic' } as unknown as Parameters<ReturnType<typeof compile>['test']>[0];

const kindOf = (expression: string, env: Environment = {}, compiled = compile): string => {
  try {
    compiled(expression).test(focus, env);
    return 'evaluated';
  } catch (error) {
    return error instanceof FhirpathError ? `${error.kind}: ${error.message}` : String(error);
  }
};

it.each([
  'descendants().select(%resource.descendants() | descendants()).select(%context.descendants()).count() > 0',
  "descendants().all(%context.descendants().all(%context.descendants().exists(toString() = 'never').not()))",
  'extension.select(%context.extension).select(%context.extension).select(%context.extension).count() > 0',
  "(1 | 2 | 3).select(%resource.descendants().select('a' & $index.toString())).select('aaaaaaaaaaaaaaaaaaaa'.replace('a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa').replace('a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa').replace('a', 'bbbbbbbbbbbbbbbbbbbbb')).count() > 0",
  "descendants().select(%context.descendants().select('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa').select(matches('(a|a)*b'))).count() > 0",
  'extension.combine(extension).aggregate($total.combine($total).combine(%context.extension), extension).exists()',
])('ends %s, which takes more steps than there are', (expression) => {
  const start = process.cpuUsage().user;
  expect(kindOf(expression)).toBe('unverified: the expression takes more than 2,000,000 steps on this data');
  expect(process.cpuUsage().user - start).toBeLessThan(20_000_000);
});

it.each([
  'descendants().count() > 0',
  'descendants().where(descendants().exists()).count() > 0',
  'extension.select(%context.extension.url).count() = 40000',
])('evaluates %s', (expression) => {
  expect(kindOf(expression)).toBe('evaluated');
});

describe('fhirpath.js', async () => {
  const fallback = await loadFallback();
  const withFallback = (expression: string): string => kindOf(expression, {}, (text) => fallback.compile(text));

  it.each([
    'descendants().select(%resource.descendants() | descendants()).select(%context.descendants()).count() > 0',
    'descendants().select(%context).descendants().select(%context).descendants().count() > 0',
    'descendants().select(%context).extension.select(%context).extension.count() > 0',
    'extension.select(%context.extension).select(%context.extension).select(%context.extension).count() > 0',
    'repeat($this.combine(%context.extension).select(%context.extension.combine($this))).count() > 0',
  ])('ends %s, which takes more steps than there are', (expression) => {
    const start = process.cpuUsage().user;
    expect(withFallback(expression)).toBe('unverified: the expression takes more than 2,000,000 steps on this data');
    expect(process.cpuUsage().user - start).toBeLessThan(20_000_000);
  });

  it('finds the same descendants', () => {
    const texts = ({ evaluate }: ReturnType<typeof compile>): unknown[] =>
      evaluate(focus, {})
        .map(({ value: found }) => (typeof found === 'object' ? '' : String(found)))
        .sort();
    expect(texts(fallback.compile('descendants()'))).toEqual(texts(compile('descendants()')));
  });
});

it('ends when the expressions of a document have taken all steps that it may take', () => {
  expect(documentSteps().left).toBe(50_000_000);
  const steps = { left: 3_000_000 };
  const outcomes = new Set(
    Array.from({ length: 8 }, () => kindOf('descendants().where(%context.descendants().take(200).exists($this = 5)).empty()', { steps })),
  );
  expect([...outcomes]).toEqual(['evaluated', 'unverified: the expressions of this document take more than 50,000,000 steps']);
});
