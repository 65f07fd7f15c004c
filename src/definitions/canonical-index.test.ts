import { describe, expect, it } from 'vitest';
import { CanonicalIndex } from './canonical-index.js';

const url = 'http://x.test/ValueSet/a';

describe('CanonicalIndex', () => {
  const index = new CanonicalIndex<{ url?: string; version?: string; name: string }>();
  for (const version of ['1.9.0', '1.10.0', '1.2.0']) index.add({ url, version, name: version });
  index.add({ url: 'http://x.test/b', name: 'unversioned' });
  index.add({ url: 'http://x.test/c|2.1', version: '2.9', name: 'barred' });

  it('answers an unversioned canonical with the latest version', () => {
    expect(index.get(url)?.name).toBe('1.10.0');
  });

  it('answers a versioned canonical with that version only', () => {
    expect(index.get(`${url}|1.2.0`)?.name).toBe('1.2.0');
    expect(index.get(`${url}|3.0.0`)).toBeUndefined();
  });

  it('answers with a definition that states no version whatever version is asked for', () => {
    expect(index.get('http://x.test/b|7')?.name).toBe('unversioned');
  });

  it('finds a url with a bar, with and without version', () => {
    expect(index.get('http://x.test/c|2.1')?.name).toBe('barred');
    expect(index.get('http://x.test/c|2.1|2.9')?.name).toBe('barred');
  });

  it('does not take the same url and version twice, nor an item without url', () => {
    expect(index.add({ url, version: '1.2.0', name: 'again' })).toBe(false);
    expect(index.add({ name: 'no url' })).toBe(false);
    expect([...index.values()]).toHaveLength(5);
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('knows nothing of %j', (canonical) => {
    expect(index.get(canonical)).toBeUndefined();
  });
});
