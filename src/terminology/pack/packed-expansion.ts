import { joinCanonical } from '../../fhir/canonical.js';
import type { SystemContent } from '../content/system-content.js';
import type { Expansion, Names } from '../expansion/expansion.js';
import { members, type Members, type State } from '../expansion/members.js';
import { packTexts, unpackTexts, type Column } from './column.js';
import { defined } from './packed-system.js';
import type { UnverifiedReason } from '../terminology.js';

/** An expansion as JSON. What is `out` is left unsaid. */
export interface PackedExpansion {
  readonly url: string;
  readonly version?: string;
  readonly systems: readonly PackedMembers[];
  readonly elsewhere?: State;
  readonly names?: readonly PackedName[];
}

interface PackedMembers {
  readonly system: string;
  readonly folds?: true;
  /** The canonical of a code system that is in as a whole, instead of its codes. */
  readonly whole?: string;
  readonly version?: string;
  readonly in?: Column;
  readonly out?: Column;
  readonly unverified?: readonly (readonly [code: string, cause: UnverifiedReason])[];
  readonly others?: State;
}

type PackedName = readonly [system: string, code: string, ...names: string[]];

/** Packs an expansion; names that the code system itself gives (`isKnown`) are left out. */
export function packExpansion(
  expansion: Expansion,
  isKnown: (system: string, code: string, name: string) => boolean = () => false,
): PackedExpansion {
  const names = [...expansion.names].flatMap(([system, byCode]) =>
    [...byCode].flatMap(([code, list]): PackedName[] => {
      const own = list.filter((name) => !isKnown(system, code, name));
      return own.length === 0 ? [] : [[system, code, ...own]];
    }),
  );
  return defined({
    url: expansion.url,
    version: expansion.version,
    systems: [...expansion.systems.values()].map(packMembers),
    elsewhere: expansion.elsewhere === 'out' ? undefined : expansion.elsewhere,
    names: names.length === 0 ? undefined : names,
  });
}

function packMembers(part: Members): PackedMembers {
  if (part.whole !== undefined) {
    const { url, columns } = part.whole;
    return { system: part.system, whole: joinCanonical(url, columns.version) };
  }
  return defined({
    system: part.system,
    folds: part.folds ? (true as const) : undefined,
    version: part.version,
    in: packTexts([...part.in.keys()]),
    out: packTexts([...part.out.keys()]),
    unverified: part.unverified.size === 0 ? undefined : [...part.unverified],
    others: part.others === 'out' ? undefined : part.others,
  });
}

/** The expansion again; `systemOf` finds the code systems that are in as a whole. */
export function reviveExpansion(packed: PackedExpansion, systemOf: (canonical: string) => SystemContent | undefined): Expansion {
  const systems = packed.systems.map((part): [string, Members] => [part.system, reviveMembers(part, systemOf)]);
  return {
    url: packed.url,
    version: packed.version,
    systems: new Map(systems),
    elsewhere: packed.elsewhere ?? 'out',
    names: reviveNames(packed.names ?? []),
  };
}

function reviveMembers(part: PackedMembers, systemOf: (canonical: string) => SystemContent | undefined): Members {
  const { system, folds = false, version, unverified = [], others = 'out' } = part;
  if (part.whole !== undefined) {
    const whole = systemOf(part.whole);
    if (whole === undefined) return members(system, { others: { kind: 'system-missing', system } });
    return members(system, { folds: whole.folds, in: whole.keys, whole, version: whole.columns.version });
  }
  const keys = (column: Column): ReadonlySet<string> => new Set(unpackTexts(column));
  return members(system, { folds, version, in: keys(part.in), out: keys(part.out), unverified: new Map(unverified), others });
}

function reviveNames(packed: readonly PackedName[]): Names {
  const names = new Map<string, Map<string, readonly string[]>>();
  for (const [system, code, ...list] of packed) {
    const byCode = names.get(system) ?? new Map<string, readonly string[]>();
    names.set(system, byCode.set(code, list));
  }
  return names;
}
