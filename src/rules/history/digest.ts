import { readTime } from '../time/time-span.js';

/**
 * A number that is the same for two JSON values that say the same, whatever the order of their properties. Of two different
 * values it may be the same by accident, once in 2^53; it is asked for only where two reports have the same id.
 */
export function digestOf(value: unknown): number {
  const [high, low] = [hashOf(value, 0x9e3779b9), hashOf(value, 0x85ebca6b)];
  return (high & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0);
}

/** Goes as deep as documents may (document/limits.ts); below that all is alike, so that no document exhausts the stack. */
const deepest = 256;

function hashOf(value: unknown, seed: number, depth = 0): number {
  if (typeof value === 'string') return hashText(value, seed);
  if (typeof value !== 'object' || value === null) return hashText(String(value), seed ^ 0x27d4eb2f);
  if (depth >= deepest) return seed;
  let hash = seed ^ 0x165667b1;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) hash = mixed(hash ^ hashOf(item, seed, depth + 1));
    return hash;
  }
  // A sum, so that order does not matter.
  for (const key of Object.keys(value))
    hash = (hash + mixed(hashText(key, seed) ^ hashOf((value as Readonly<Record<string, unknown>>)[key], seed, depth + 1))) | 0;
  return mixed(hash);
}

/** What changes when a resource is reported in error, and is not its content. */
const statusKeys: ReadonlySet<string> = new Set([
  'status',
  'statusReason',
  'active',
  'lifecycleStatus',
  'verificationStatus',
  'clinicalStatus',
]);
/** About the version or for reading only. */
const formKeys: ReadonlySet<string> = new Set(['meta', 'text']);

/**
 * A whole number of 32 bits that is the same for two versions of a resource that say the same, whatever their status and
 * metadata. A status counts as none at any depth: that of a care plan's activity follows the plan's.
 */
export function contentDigest(resource: Readonly<Record<string, unknown>>): number {
  let hash = 0;
  for (const key of Object.keys(resource))
    if (!formKeys.has(key) && !statusKeys.has(key)) hash = (hash + memberHash(key, resource[key], 1)) | 0;
  return mixed(hash);
}

function memberHash(key: string, value: unknown, depth: number): number {
  return mixed(
    hashText(key, contentSeed) ^
      (key === 'reference' && typeof value === 'string' ? hashText(relative(value), contentSeed) : contentHash(value, depth)),
  );
}

const contentSeed = 0x9e3779b9;

function contentHash(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? hashText(sameText(value), contentSeed) : hashText(String(value), contentSeed ^ 0x27d4eb2f);
  if (depth >= deepest) return contentSeed;
  let hash = contentSeed;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) hash = mixed(hash ^ contentHash(item, depth + 1));
    return hash;
  }
  for (const key of Object.keys(value))
    if (!statusKeys.has(key)) hash = (hash + memberHash(key, (value as Readonly<Record<string, unknown>>)[key], depth + 1)) | 0;
  return mixed(hash);
}

/** A moment as its time in UTC: the same moment may be written with another offset. Other texts as they are. */
function sameText(text: string): string {
  if (text.length < 20 || text.charCodeAt(10) !== 0x54 || text.charCodeAt(4) !== 0x2d) return text;
  const span = readTime(text);
  return span === undefined ? text : `${span.first} ${span.last}`;
}

/** A reference without its server: the same resource may be referred to by type and id, or by address. */
function relative(reference: string): string {
  const last = reference.lastIndexOf('/');
  return last < 0 ? reference : reference.slice(reference.lastIndexOf('/', last - 1) + 1);
}

/** FNV-1a with a seed. */
function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The finalizer of MurmurHash3, by which every bit depends on every other. */
function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
