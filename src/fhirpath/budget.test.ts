import { expect, it } from 'vitest';
import { FhirpathError } from './error.js';
import { compile } from './index.js';

/** 200 items with 5 children each. */
const value = { resourceType: 'Basic', extension: Array.from({ length: 200 }, (_, index) => ({ url: `u${index}`, valueCoding: { code: 'a', system: 'b', display: 'c' } })) };
const focus = { value, type: 'Basic' } as unknown as Parameters<ReturnType<typeof compile>['test']>[0];

const kindOf = (expression: string): string => {
  try {
    compile(expression).test(focus, {});
    return 'evaluated';
  } catch (error) {
    return error instanceof FhirpathError ? `${error.kind}: ${error.message}` : String(error);
  }
};

it.each([
  'descendants().select(%resource.descendants() | descendants()).select(%context.descendants()).count() > 0',
  'descendants().all(%context.descendants().all(%context.descendants().exists(toString() = \'never\').not()))',
  'extension.select(%context.extension).select(%context.extension).select(%context.extension).count() > 0',
  'extension.combine(extension).aggregate($total.combine($total).combine(%context.extension), extension).exists()',
])('ends %s, which takes more steps than there are', (expression) => {
  const start = performance.now();
  expect(kindOf(expression)).toBe('unverified: the expression takes more than 2,000,000 steps on this data');
  expect(performance.now() - start).toBeLessThan(20_000);
});

it.each(['descendants().count() > 0', 'descendants().where(descendants().exists()).count() > 0', 'extension.select(%context.extension.url).count() = 40000'])('evaluates %s', (expression) => {
  expect(kindOf(expression)).toBe('evaluated');
});
