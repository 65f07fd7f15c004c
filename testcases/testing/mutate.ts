/** Random numbers in [0, 1) that are the same for the same seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Values that no case system sends on purpose, as JSON. */
const oddValues = [
  'null',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '[[{}]]',
  '""',
  '" "',
  '0',
  '-1',
  '1.5',
  'true',
  '"x"',
  '"Patient/1"',
  '"#"',
  '"#x"',
  '"urn:uuid:"',
  '"http://"',
  '"a b"',
  '{"resourceType":"Patient"}',
  '{"resourceType":"Bundle","entry":[{}]}',
  '{"resourceType":7}',
  '{"resourceType":"Resource"}',
  '[{"extension":[]}]',
  '{"extension":[{"url":"x"}]}',
  '{"extension":{}}',
  '{"id":1}',
  '{"coding":[null]}',
  '{"coding":{}}',
  '{"coding":[[]]}',
  '{"reference":{}}',
  '{"reference":"#"}',
  '{"system":1,"code":{}}',
  '"2026-13-45"',
  '"99999999999999999999"',
  '{"__proto__":{"a":1}}',
  '{"constructor":{}}',
  '{"hasOwnProperty":1}',
  '{"length":3}',
  '1e400',
  '[1,2,"a"]',
  '{"url":{}}',
  '{"valueString":1,"valueCode":2}',
];

const oddKeys = [
  '__proto__',
  'constructor',
  'toString',
  '_status',
  '_id',
  'resourceType',
  'extension',
  'modifierExtension',
  'contained',
  'id',
  'meta',
  'text',
  'implicitRules',
  'coding',
  'value',
  'valueString',
  'url',
  'reference',
  'identifier',
  'entry',
  'resource',
  'fullUrl',
  '_entry',
  '_resource',
  'link',
  'system',
  'code',
  '_code',
  '_system',
  'profile',
  '_profile',
  'status',
  'type',
];

/** A copy of a document with one to three things replaced, added or taken away; and in words, what. */
export function mutated(base: unknown, random: Random): { readonly document: unknown; readonly changes: string } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const odd = (): unknown => JSON.parse(pick(oddValues)) as unknown;
  const changes: string[] = [];
  // The root stays an object, so that there is a document to speak of.
  const document = structuredClone(base) as Record<string, unknown>;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const [parent, key] = pick(placesIn(document));
    const what = random();
    const target = own(parent, key);
    if (what < 0.55 || typeof target !== 'object' || target === null) set(parent, key, odd());
    else if (what < 0.85) set(target, Array.isArray(target) ? target.length : pick(oddKeys), odd());
    else Reflect.deleteProperty(parent, key);
    changes.push(`${String(key)}: ${JSON.stringify(own(parent, key))?.slice(0, 100) ?? 'gone'}`);
  }
  return { document, changes: changes.join('; ') };
}

type Place = readonly [parent: object, key: string | number];

function placesIn(value: object): Place[] {
  return Object.keys(value).flatMap((name) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const child = own(value, key);
    return [[value, key] as const, ...(typeof child === 'object' && child !== null ? placesIn(child) : [])];
  });
}

function own(parent: object, key: string | number): unknown {
  return Object.hasOwn(parent, key) ? (parent as Record<string | number, unknown>)[key] : undefined;
}

/** Also where the key is __proto__. */
function set(parent: object, key: string | number, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}
