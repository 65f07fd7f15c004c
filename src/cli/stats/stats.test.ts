import { describe, expect, it } from 'vitest';
import { PhaseClock } from './phase-clock.js';
import { addSpots, spotsIn } from './spots.js';
import { statsText } from './stats-text.js';

describe('the clock', () => {
  it('gives each phase the time until the next one, and none to what is between', () => {
    let now = 100;
    const clock = new PhaseClock(() => now);
    const after = (milliseconds: number, what: () => void): void => {
      now += milliseconds;
      what();
    };
    clock.begin('read');
    after(1, () => clock.begin('parse'));
    after(2, () => clock.begin('validate'));
    after(4, () => clock.stop());
    after(8, () => clock.begin('read'));
    now += 16;
    expect(clock.take()).toEqual({ load: 0, read: 17, parse: 2, validate: 4, rules: 0, report: 0 });
    now += 32;
    expect(clock.take()).toMatchObject({ read: 32, parse: 0 });
  });
});

describe('the spots', () => {
  /** A tree of calls: each with its module, how often it was found running, and what it called. */
  type Call = readonly [module: string, hits: number, calls?: readonly Call[]];
  const profile = (root: Call) => {
    const nodes: { id: number; callFrame: { url: string; lineNumber: number }; hitCount: number; children: number[] }[] = [];
    const add = ([url, hitCount, calls = []]: Call): number => {
      const id = nodes.length + 1;
      const children: number[] = [];
      nodes.push({ id, callFrame: { url, lineNumber: 0 }, hitCount, children });
      for (const call of calls) children.push(add(call));
      return id;
    };
    add(root);
    return { nodes };
  };
  const spots = (root: Call) => spotsIn(profile(root), (url) => (url === '' ? undefined : url));

  it('count a sample for the innermost check or rule that is at work', () => {
    const { samples, byName } = spots([
      '',
      5,
      [
        [
          'validate/walk.js',
          3,
          [
            ['checks/binding.js', 2, [['terminology/open.js', 7, [['', 1]]]]],
            ['checks/slicing/assign.js', 1, [['checks/pattern.js', 4]]],
          ],
        ],
        ['rules/report-checker.js', 1, [['guides/ltt/e05-closure.js', 2, [['rules/time/span.js', 3]]]]],
      ],
    ]);
    expect(samples).toBe(29);
    expect(Object.fromEntries(byName)).toEqual({ 'checks/binding': 10, 'checks/slicing': 1, 'checks/pattern': 4, 'LTT-E05': 5 });
  });

  it('of several threads are added', () => {
    const both = addSpots(
      spots(['checks/element/binding.js', 2]),
      spots([
        '',
        1,
        [
          ['checks/value/binding.js', 3],
          ['checks/element/length.js', 1],
        ],
      ]),
    );
    expect([both.samples, Object.fromEntries(both.byName)]).toEqual([7, { 'checks/binding': 5, 'checks/length': 1 }]);
  });
});

it('the text has throughput, phases with their shares, and what is slowest first', () => {
  const text = statsText({
    documents: 12_345,
    bytes: 50_000_000,
    elapsed: 2000,
    threads: 2,
    times: { load: 100, read: 100, parse: 200, validate: 400, rules: 200, report: 0 },
    spots: {
      samples: 1000,
      byName: new Map([
        ['LTT-C01', 10],
        ['checks/binding', 250],
      ]),
    },
  });
  expect(text.split('\n')).toEqual([
    'ltt: 12,345 documents, 50.0 MB in 2.00 s: 6,173 documents/s, 25.0 MB/s',
    'ltt: time by phase, of this and 2 more threads together:',
    'ltt:   load            100 ms  10.0 %',
    'ltt:   read            100 ms  10.0 %',
    'ltt:   parse           200 ms  20.0 %',
    'ltt:   validate        400 ms  40.0 %',
    'ltt:   rules           200 ms  20.0 %',
    'ltt:   report            0 ms   0.0 %',
    'ltt: slowest checks and rules, of 1,000 samples:',
    'ltt:   checks/binding           25.0 %',
    'ltt:   LTT-C01                   1.0 %',
    '',
  ]);
});
