import { Pack } from '../plan/pack/pack.js';
import { LazyPack } from './lazy-pack.js';
import type { PackSource } from './options.js';

/** Opens a pack from wherever it comes. */
export async function loadPack(source: PackSource): Promise<LazyPack> {
  const content = typeof source === 'function' ? await source() : source;
  const pack = new Pack(typeof content === 'string' ? content : new TextDecoder().decode(content));
  return new LazyPack(() => pack);
}
