import type { fshrules, sushiImport, utils } from 'fsh-sushi';
import type { SourceFile } from '../../source-file.js';
import type { FshEntity, FshKind, FshPlace, FshRule, FshSources } from './fsh-sources.js';

type Tank = sushiImport.FSHTank;
type Rule = fshrules.Rule & {
  readonly path?: string;
  readonly caretPath?: string;
  readonly invariant?: string;
  readonly items?: readonly { readonly name: string }[];
  readonly isInstance?: boolean;
  readonly value?: unknown;
};
type Located = {
  readonly sourceInfo: fshrules.Rule['sourceInfo'];
  readonly name: string;
  readonly id?: string;
  readonly rules?: readonly Rule[];
};

const lists = {
  profile: 'profiles',
  extension: 'extensions',
  logical: 'logicals',
  resource: 'resources',
  instance: 'instances',
  valueSet: 'valueSets',
  codeSystem: 'codeSystems',
  invariant: 'invariants',
  ruleSet: 'ruleSets',
} as const;

/**
 * What SUSHI knows of the sources after it has exported them: by then the rules of rule sets stand where they were inserted. Rules
 * with parameters are expanded from text, and name the place of the insertion.
 */
export function readTank(tank: Tank, files: readonly SourceFile[], { resolveSoftIndexing }: typeof utils): FshSources {
  const lines = new Map(files.map(({ path, text }) => [path, text.split('\n')]));
  const placeOf = ({ file = '', location }: fshrules.Rule['sourceInfo']): FshPlace => {
    const stated = location?.startLine ?? 1;
    // SUSHI's token for "* " takes in the blank lines in front of it.
    const blank = (lines.get(file) ?? []).slice(stated - 1).findIndex((line) => line.trim() !== '');
    return { file, line: stated + Math.max(blank, 0), column: blank > 0 ? 1 : (location?.startColumn ?? 1) };
  };
  const rulesOf = (rules: readonly Rule[]): FshRule[] => {
    // Soft indices are resolved in copies: the rules are SUSHI's.
    const copies = rules.map((rule) => Object.assign(Object.create(Object.getPrototypeOf(rule) as object) as Rule, rule));
    resolveSoftIndexing(copies as Parameters<typeof resolveSoftIndexing>[0]);
    return copies.map((rule) => ruleOf(rule, placeOf(rule.sourceInfo)));
  };
  const entities = tank.docs.flatMap((document) => [
    ...Object.entries(lists).flatMap(([kind, list]) =>
      [...(document[list] as ReadonlyMap<string, Located>).values()].map(
        (entity): FshEntity => ({
          kind: kind as FshKind,
          name: entity.name,
          id: entity.id ?? entity.name,
          ...placeOf(entity.sourceInfo),
          endLine: entity.sourceInfo.location?.endLine ?? Infinity,
          rules: rulesOf(entity.rules ?? []),
        }),
      ),
    ),
    ...[...document.aliases.keys()].map((name) => aliasOf(name, document.file, lines.get(document.file) ?? [])),
  ]);
  return { files, entities };
}

function ruleOf({ constructorName, path = '', caretPath, invariant, items, isInstance, value }: Rule, place: FshPlace): FshRule {
  return {
    ...place,
    kind: constructorName,
    path,
    ...(caretPath === undefined ? {} : { caretPath }),
    ...(invariant === undefined ? {} : { invariant }),
    ...(items === undefined ? {} : { slices: items.map(({ name }) => name) }),
    ...(isInstance === true && typeof value === 'string' ? { instance: value } : {}),
  };
}

/** SUSHI keeps no place for an alias. */
function aliasOf(name: string, file: string, lines: readonly string[]): FshEntity {
  const index = Math.max(
    0,
    lines.findIndex(
      (line) =>
        /^\s*Alias:/.test(line) &&
        line
          .slice(line.indexOf(':') + 1)
          .trimStart()
          .split(/[\s=]/, 1)[0] === name,
    ),
  );
  return { kind: 'alias', name, id: name, file, line: index + 1, column: 1, endLine: index + 1, rules: [] };
}
