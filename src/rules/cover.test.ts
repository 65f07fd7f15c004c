import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding/finding.js';
import { coverFindings } from './cover.js';
import type { Path } from './rule.js';

const profileFinding = (path: Path, more: Partial<Finding> = {}): Finding => ({
  id: 'slice-min',
  severity: 'error',
  code: 'required',
  params: {},
  path,
  expression: path.join('.'),
  ...more,
});
const ruleFinding = (path: Path, more: Partial<Finding> = {}): Finding => ({
  ...profileFinding(path),
  id: 'LTT-C04',
  text: { en: 'x', da: 'y' },
  ...more,
});
const place = ['entry', 0, 'resource', 'identifier', 0];
const covering = (finding: Finding, reportPath: Path = []) => ({
  finding,
  covers: [{ id: 'slice-min' as const }, { id: 'invariant-failed' as const, rule: 'cpr' }],
  reportPath,
});

describe('one mistake', () => {
  it('is one finding, which carries what the profile says in its place, around it and within it', () => {
    const same = [
      profileFinding(place),
      profileFinding(place.slice(0, -1)),
      profileFinding([...place, 'value'], { id: 'invariant-failed', rule: 'cpr' }),
    ];
    const [only, ...rest] = coverFindings(same, [covering(ruleFinding(place))]);
    expect(rest).toEqual([]);
    expect(only?.id).toBe('LTT-C04');
    expect(new Set(only?.covers)).toEqual(new Set(same));
  });

  it.each([
    ['in another place', profileFinding(['entry', 1, 'resource', 'identifier', 0])],
    ['of another kind', profileFinding(place, { id: 'slice-max' })],
    ['of another invariant', profileFinding(place, { id: 'invariant-failed', rule: 'sor' })],
  ])('leaves alone what is %s', (_what, other) => {
    expect(coverFindings([other], [covering(ruleFinding(place))])).toEqual([other, ruleFinding(place)]);
  });

  it('covers nothing that weighs more, nor what stands above its report', () => {
    const error = profileFinding(place);
    expect(coverFindings([error], [covering(ruleFinding(place, { severity: 'warning' }))])).toHaveLength(2);
    const above = profileFinding(['entry', 0]);
    expect(coverFindings([above], [covering(ruleFinding(place), ['entry', 0, 'resource'])])).toHaveLength(2);
  });

  it('is covered once, though two rules say it', () => {
    const error = profileFinding(place);
    const [first, second] = coverFindings([error], [covering(ruleFinding(place)), covering(ruleFinding(place))]);
    expect([first?.covers, second?.covers]).toEqual([[error], undefined]);
  });

  it('does not mix up steps of a path', () => {
    const other = profileFinding(['entry', '0', 'resource']);
    expect(coverFindings([other], [covering(ruleFinding(['entry', 0, 'resource']))])).toHaveLength(2);
  });
});
