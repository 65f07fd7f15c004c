import { lazy } from '../../text/lazy.js';
import { SystemContent, type PropertyValues } from '../content/system-content.js';
import { packNumbers, packTexts, unpackNumbers, unpackTexts, type Column, type NumberColumn } from './column.js';

/** A code system as a pack keeps it. */
export interface PackedSystem {
  readonly url: string;
  readonly version?: string;
  readonly partial?: true;
  readonly caseSensitive?: true;
  readonly codes?: Column;
  readonly displays?: Column;
  /** Further names, and the concept of each. */
  readonly named?: NumberColumn;
  readonly names?: Column;
  /** A concept and one directly above it, in turns. */
  readonly parents?: NumberColumn;
  readonly properties?: readonly PackedProperty[];
  readonly inactive?: NumberColumn;
}

/** The values of a property, and the concept of each. */
interface PackedProperty {
  readonly code: string;
  readonly at?: NumberColumn;
  readonly values?: Column;
}

/** Packs a code system; `moreNames` are those its supplements add. */
export function packSystem(content: SystemContent, moreNames: (concept: number) => readonly string[] = () => []): PackedSystem {
  const { columns } = content;
  const named = columns.codes().flatMap((_, concept) => {
    const display = columns.displays()[concept];
    const names = new Set([...(columns.names().get(concept) ?? []), ...moreNames(concept)]);
    return [...names].filter((name) => name !== display).map((name) => ({ concept, name }));
  });
  const properties = [...columns.properties()].map(([code, values]): PackedProperty => {
    const flat = [...values].flatMap(([concept, list]) => list.map((value) => ({ concept, value })));
    return defined({ code, at: packNumbers(flat.map(({ concept }) => concept)), values: packTexts(flat.map(({ value }) => value)) });
  });
  return defined({
    url: content.url,
    version: columns.version,
    partial: content.complete ? undefined : (true as const),
    caseSensitive: columns.caseSensitive ? (true as const) : undefined,
    codes: packTexts(columns.codes()),
    displays: packTexts(columns.displays()),
    named: packNumbers(named.map(({ concept }) => concept)),
    names: packTexts(named.map(({ name }) => name)),
    parents: packNumbers([...columns.parents()].flatMap(([child, above]) => above.flatMap((parent) => [child, parent]))),
    properties: properties.length === 0 ? undefined : properties,
    inactive: packNumbers([...columns.inactive()]),
  });
}

/** The code system of a pack. Each column unfolds when it is first asked for. */
export function reviveSystem(packed: PackedSystem): SystemContent {
  return new SystemContent({
    url: packed.url,
    version: packed.version,
    complete: packed.partial !== true,
    caseSensitive: packed.caseSensitive === true,
    codes: lazy(() => unpackTexts(packed.codes)),
    displays: lazy(() => unpackTexts(packed.displays)),
    names: lazy(() => grouped(unpackNumbers(packed.named), unpackTexts(packed.names))),
    parents: lazy(() => {
      const pairs = unpackNumbers(packed.parents);
      return grouped(
        pairs.filter((_, i) => i % 2 === 0),
        pairs.filter((_, i) => i % 2 === 1),
      );
    }),
    properties: lazy(() => {
      const all = packed.properties ?? [];
      return new Map(all.map(({ code, at, values }): [string, PropertyValues] => [code, grouped(unpackNumbers(at), unpackTexts(values))]));
    }),
    inactive: lazy(() => new Set(unpackNumbers(packed.inactive))),
  });
}

/** values[i] belongs to at[i]. */
function grouped<T>(at: readonly number[], values: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  at.forEach((key, i) => {
    const value = values[i];
    if (value === undefined) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  });
  return groups;
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined members, which JSON would drop as well. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Defined<T>;
}
