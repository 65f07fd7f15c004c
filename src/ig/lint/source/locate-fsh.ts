import type { Step } from '../../../fhir/path.js';
import { own, type JsonObject } from '../../../fhir/json.js';
import type { FshEntity, FshKind, FshPlace, FshRule, FshSources } from './fsh-sources.js';
import { covers, elementPath, instanceMatch } from './fsh-paths.js';

/** A place in a resource that was compiled from FSH. */
export interface CompiledPlace {
  readonly resource: JsonObject;
  readonly path: readonly Step[];
  readonly element?: string | undefined;
  readonly word?: string | undefined;
}

/** The FSH line that states what is at a place of a compiled resource; undefined where the resource is not from FSH. */
export function locateInFsh(sources: FshSources, place: CompiledPlace): FshPlace | undefined {
  const entity = entityOf(sources, place.resource);
  if (entity === undefined) return undefined;
  if (entity.kind === 'instance') return inInstance(sources, entity, place.path);
  const key = invariantKey(place);
  const invariant = key === undefined ? undefined : sources.entities.find(({ kind, name }) => kind === 'invariant' && name === key);
  if (invariant && place.path.at(-1) === 'expression') return expressionLine(sources, invariant);
  const word = place.word === undefined ? undefined : lineWith(sources, entity, place.word);
  if (word) return word;
  if (place.element === undefined)
    return (
      caretRule(
        entity.rules.filter(({ path }) => path === '' || path === '.'),
        place.path,
      ) ?? entity
    );
  return inStructure(entity, place.element, { part: partOf(place), key, below: place.path.slice(place.path.indexOf('element') + 2) });
}

const kindsOf: Readonly<Record<string, readonly FshKind[]>> = {
  StructureDefinition: ['profile', 'extension', 'logical', 'resource'],
  ValueSet: ['valueSet'],
  CodeSystem: ['codeSystem'],
};

function entityOf({ entities }: FshSources, resource: JsonObject): FshEntity | undefined {
  const { resourceType, id, name } = resource;
  const kinds = [...(kindsOf[String(resourceType)] ?? []), 'instance'];
  const candidates = entities.filter(({ kind }) => kinds.includes(kind));
  return (
    candidates.find((entity) => entity.id === id && (typeof name !== 'string' || entity.kind === 'instance' || entity.name === name)) ??
    candidates.find((entity) => entity.id === id)
  );
}

/** The key of the invariant that a path leads into. */
function invariantKey({ resource, path }: CompiledPlace): string | undefined {
  const index = path.lastIndexOf('constraint');
  const key = index < 0 ? undefined : own(path.slice(0, index + 2).reduce<unknown>(own, resource), 'key');
  return typeof key === 'string' ? key : undefined;
}

function expressionLine({ files }: FshSources, invariant: FshEntity): FshPlace {
  const lines = files.find(({ path }) => path === invariant.file)?.text.split('\n') ?? [];
  const offset = lines.slice(invariant.line - 1, invariant.endLine).findIndex((line) => /^\s*(?:Expression:|\*\s*expression\b)/.test(line));
  return offset < 0 ? invariant : { file: invariant.file, line: invariant.line + offset, column: 1 };
}

/** The first line of an entity that has a word, which may hold any characters. */
function lineWith({ files }: FshSources, entity: FshEntity, word: string): FshPlace | undefined {
  const lines = files.find(({ path }) => path === entity.file)?.text.split('\n') ?? [];
  const pattern = new RegExp(`(?<![\\w-])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`);
  for (const [offset, text] of lines.slice(entity.line - 1, entity.endLine).entries()) {
    const match = pattern.exec(text);
    if (match) return { file: entity.file, line: entity.line + offset, column: match.index + 1 };
  }
  return undefined;
}

/** The part of an ElementDefinition that a path leads to: `binding`, `min`, `patternCodeableConcept`. */
function partOf({ path }: CompiledPlace): string {
  const index = path.indexOf('element');
  const part = index < 0 ? undefined : path[index + 2];
  return typeof part === 'string' ? part : '';
}

/** Which rules state a part of an element. */
function states(rule: FshRule, part: string, key: string | undefined): boolean {
  if (rule.caretPath !== undefined) return false;
  switch (rule.kind) {
    case 'CardRule':
      return part === 'min' || part === 'max';
    case 'ObeysRule':
      return part === 'constraint' && (key === undefined || rule.invariant === key);
    case 'BindingRule':
      return part === 'binding';
    case 'OnlyRule':
      return part === 'type';
    case 'AssignmentRule':
      return part.startsWith('pattern') || part.startsWith('fixed');
    case 'ContainsRule':
      return part === 'slicing' || part === 'sliceName' || part === 'min' || part === 'max' || part === 'type';
    case 'AddElementRule':
      return true;
    default:
      return false;
  }
}

/** The caret rule that sets what is at a path, or most of the way to it. */
function caretRule(rules: readonly FshRule[], path: readonly Step[]): FshRule | undefined {
  let best: { readonly rule: FshRule; readonly used: number } | undefined;
  for (const rule of rules) {
    if (rule.caretPath === undefined) continue;
    // A rule may set more than what is asked for: of several, the nearest is meant.
    const used = instanceMatch(rule.caretPath, path) ?? (rule.caretPath.split(/[.[]/, 1)[0] === path[0] ? 0.5 : 0);
    if (used > (best?.used ?? 0)) best = { rule, used };
  }
  return best?.rule;
}

/** The rule that states a part of an element; else any that is about it, or about what it stands in; else the entity. */
function inStructure(
  entity: FshEntity,
  element: string,
  { part, key, below }: { readonly part: string; readonly key: string | undefined; readonly below: readonly Step[] },
): FshPlace {
  const wanted = elementPath(element);
  const own = entity.rules.filter((rule) => pathsOf(rule).includes(wanted));
  const exact = own.find((rule) => states(rule, part, key)) ?? caretRule(own, below) ?? own[0];
  if (exact) return exact;
  const around = entity.rules.flatMap((rule) =>
    pathsOf(rule)
      .filter((path) => covers(path, wanted))
      .map((path) => ({ rule, length: path.length })),
  );
  return around.sort((a, b) => b.length - a.length)[0]?.rule ?? entity;
}

function pathsOf({ path, slices }: FshRule): string[] {
  const own = elementPath(`Root.${path === '.' ? '' : path}`);
  return slices === undefined ? [own] : slices.map((slice) => `${own}:${slice}`);
}

/** The rule that assigns what is at a path of an instance; assigned instances are followed. */
function inInstance(sources: FshSources, entity: FshEntity, path: readonly Step[], depth = 0): FshPlace {
  let best: { readonly rule: FshRule; readonly used: number } | undefined;
  for (const rule of entity.rules) {
    const used = instanceMatch(rule.path, path);
    if (used !== undefined && used > (best?.used ?? 0)) best = { rule, used };
  }
  if (best === undefined) return entity;
  const { rule, used } = best;
  const assigned =
    rule.instance === undefined || depth > 8
      ? undefined
      : sources.entities.find(({ kind, name }) => kind === 'instance' && name === rule.instance);
  return assigned && used < path.length ? inInstance(sources, assigned, path.slice(used), depth + 1) : rule;
}
