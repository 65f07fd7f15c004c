import { describe, expect, it } from 'vitest';
import { Pages, release, type Page } from './pages.js';

const textOf = ({ bytes }: Page): string => Buffer.from(bytes).toString();

describe('pages', () => {
  it('hold all that was added, in order, and nothing of what was taken before', () => {
    const pages = new Pages();
    expect(textOf(pages.take())).toBe('');
    for (const text of ['Åben ', '', 'rådgivning 😀']) pages.add(text);
    expect(textOf(pages.take())).toBe('Åben rådgivning 😀');
    pages.add('next');
    expect(textOf(pages.take())).toBe('next');
  });

  it('grow, whatever the length of a text and its letters', () => {
    const texts = ['a'.repeat(10), 'ø'.repeat(100_000), '€'.repeat(1_000_000), 'b'.repeat(5_000_000), ''];
    const pages = new Pages();
    for (const text of texts) pages.add(text);
    expect(textOf(pages.take())).toBe(texts.join(''));
  });

  it('are not written again before they have been read', () => {
    const pages = new Pages();
    const taken = ['one', 'two', 'three'].map((text) => {
      pages.add(text);
      return pages.take();
    });
    expect(taken.map(textOf)).toEqual(['one', 'two', 'three']);
    const [first] = taken;
    if (first) release(first);
    pages.add('four');
    const fourth = pages.take();
    expect(fourth.bytes.buffer).toBe(first?.bytes.buffer);
    expect([fourth, ...taken.slice(1)].map(textOf)).toEqual(['four', 'two', 'three']);
  });

  it('that are very large are not kept', () => {
    const pages = new Pages();
    pages.add('x'.repeat(6_000_000));
    const large = pages.take();
    release(large);
    pages.add('y'.repeat(6_000_000));
    expect(pages.take().bytes.buffer).not.toBe(large.bytes.buffer);
  });

  it('can be read by another thread', () => {
    const pages = new Pages();
    pages.add('shared');
    const page = pages.take();
    const copy = structuredClone(page);
    expect(textOf(copy)).toBe('shared');
    release(copy);
    expect(Atomics.load(page.inUse, 0)).toBe(0);
  });
});
