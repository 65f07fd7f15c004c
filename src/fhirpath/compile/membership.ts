import { equalNodes } from '../compare/equal.js';
import { isTemporalType } from '../compare/scalar.js';
import type { Site } from '../error.js';
import type { Collection, Truth } from '../node.js';
import { singleOf, truthCode, type Code } from './code.js';
import type { Scope } from './scope.js';

/** `item in collection`, and `collection contains item` with the operands the other way round (N1, 6.4). */
export function inCode(item: Code, collection: Code, site: Site): Code {
  const texts = constantTexts(collection.constant);
  const general = (scope: Scope): Truth => {
    const wanted = singleOf(item.items(scope), site);
    if (wanted === undefined) return undefined;
    const setting = { model: scope.env.model, site };
    return collection.items(scope).some((candidate) => equalNodes(candidate, wanted, setting) === true);
  };
  if (texts === undefined) return truthCode(general);
  return truthCode((scope) => {
    const wanted = singleOf(item.items(scope), site);
    if (wanted === undefined) return undefined;
    const { value, type } = wanted;
    return typeof value === 'string' && !isTemporalType(type) ? texts.has(value) : general(scope);
  });
}

/** The texts of a constant collection that holds nothing else. */
function constantTexts(constant: Collection | undefined): ReadonlySet<string> | undefined {
  if (constant === undefined) return undefined;
  const texts = constant.map(({ value }) => value).filter((value) => typeof value === 'string');
  return texts.length === constant.length ? new Set(texts) : undefined;
}
