import { describe, expect, it } from 'vitest';
import { compiledGuide } from './testing/compiled-guide.js';
import type { RuleElement } from '../../rules/guide.js';
import { attributes, otherElements } from './elements.js';

const { structures } = compiledGuide();

describe('the elements that rules are about', () => {
  it.each(Object.entries<RuleElement>(attributes))('%s has that name in the guide', (name, { profile, element }) => {
    const shorts = structures
      .find(({ id }) => id === profile)
      ?.differential?.element.filter(({ id }) => id === element)
      .map(({ short }) => short);
    expect(shorts).toEqual([`[DK] ${name}`]);
  });

  it('that go by another name have none there', () => {
    const named = new Set(
      structures.flatMap(({ id, differential }) =>
        (differential?.element ?? []).filter(({ short }) => short?.startsWith('[DK]')).map((element) => `${id ?? ''}#${element.id ?? ''}`),
      ),
    );
    expect(named.size).toBe(28);
    expect(Object.values<RuleElement>(otherElements).filter(({ profile = '', element }) => named.has(`${profile}#${element}`))).toEqual([]);
  });
});
