import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply } from './reply.js';

/** JSON that has the names of an answer in it, at the right places and at others. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      '',
      'result',
      'Parameters',
      'OperationOutcome',
      'not-found',
      'The code system was not found',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        'resourceType',
        'parameter',
        'name',
        'valueBoolean',
        'valueString',
        'resource',
        'issue',
        'details',
        'coding',
        'code',
        'text',
        'diagnostics',
        '__proto__',
        'constructor',
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
}));

describe('an answer that may be anything', () => {
  it('is read as yes, as no, or as none', () => {
    fc.assert(
      fc.property(json.value, fc.constantFrom(200, 201, 400, 404, 500, 0), (value, status) => {
        const reply = readReply({ json: value, status }, 'https://tx.test');
        if ('cause' in reply) expect(reply.cause.kind).toMatch(/^server-/);
        else expect(reply.result === true || reply.result === false).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('is a yes only when it says so', () => {
    fc.assert(
      fc.property(fc.array(json.value, { maxLength: 5 }), (others) => {
        const reply = readReply(
          { json: { resourceType: 'Parameters', parameter: [{ name: 'result', valueBoolean: true }, ...others] }, status: 200 },
          'https://tx.test',
        );
        expect(reply).toMatchObject({ result: true });
      }),
      { numRuns: 1000 },
    );
  });

  it('is quoted briefly and on one line', () => {
    const said = `a\n${'b '.repeat(10_000)}`;
    const reply = readReply({ json: { resourceType: 'OperationOutcome', issue: [{ diagnostics: said }] }, status: 422 }, 'https://tx.test');
    expect('cause' in reply && reply.cause.kind === 'server-cannot-tell' && reply.cause.said.length).toBeLessThan(400);
    expect(JSON.stringify(reply)).not.toContain('\\n');
  });
});
