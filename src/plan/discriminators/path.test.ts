import { describe, expect, it } from 'vitest';
import { parseDiscriminatorPath } from './path.js';

// http://hl7.org/fhir/R4/profiling.html#discriminator
describe('a discriminator path', () => {
  it.each([
    ['$this', []],
    ['system', [{ child: 'system' }]],
    ['code.coding.code', [{ child: 'code' }, { child: 'coding' }, { child: 'code' }]],
    ['$this.resolve()', [{ resolve: true }]],
    ['resource.resolve().code', [{ child: 'resource' }, { resolve: true }, { child: 'code' }]],
    ["extension('http://test.example/e').value", [{ extension: 'http://test.example/e' }, { child: 'value' }]],
    ['extension("http://test.example/e(1).x").value', [{ extension: 'http://test.example/e(1).x' }, { child: 'value' }]],
    ['value.ofType(Quantity).code', [{ child: 'value' }, { ofType: 'Quantity' }, { child: 'code' }]],
    ['value.as(Quantity)', [{ child: 'value' }, { ofType: 'Quantity' }]],
    ['value[x]', [{ child: 'value' }]],
  ])('%s is taken step by step', (path, steps) => {
    expect(parseDiscriminatorPath(path)).toEqual(steps);
  });

  it.each(['a..b', 'a.', 'where(use)', "coding.where(system='x').code", 'a[0]', 'a b', '$index', 'extension(x)', 'a,b', '1'])(
    '%s is none',
    (path) => {
      expect(parseDiscriminatorPath(path)).toBeUndefined();
    },
  );
});
