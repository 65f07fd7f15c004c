/** One operation of a JSON Patch (RFC 6902); `test` is left out, since a case is held to its findings. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'copy' | 'move'; readonly from: string; readonly path: string };

/**
 * Applies a JSON Patch to a copy of a document.
 * @throws {RangeError} when an operation does not fit the document: the message names the operation and the place
 */
export function applyPatch(document: unknown, patch: readonly PatchOperation[]): unknown {
  return patch.reduce<unknown>((value, operation) => apply(value, operation), structuredClone(document));
}

function apply(document: unknown, operation: PatchOperation): unknown {
  switch (operation.op) {
    case 'add':
      return put(document, operation.path, structuredClone(operation.value));
    case 'replace':
      return operation.path === ''
        ? structuredClone(operation.value)
        : put(take(document, operation.path).document, operation.path, structuredClone(operation.value));
    case 'remove':
      return take(document, operation.path).document;
    case 'copy':
      return put(document, operation.path, structuredClone(at(document, operation.from)));
    case 'move': {
      const { document: rest, taken } = take(document, operation.from);
      return put(rest, operation.path, taken);
    }
  }
}

type Container = unknown[] | Record<string, unknown>;

function at(document: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>((value, token) => own(value, token, pointer), document);
}

function put(document: unknown, pointer: string, value: unknown): unknown {
  const tokens = tokensOf(pointer);
  const last = tokens.pop();
  if (last === undefined) return value;
  const parent = containerAt(document, tokens, pointer);
  if (Array.isArray(parent)) parent.splice(last === '-' ? parent.length : indexOf(last, parent.length, pointer), 0, value);
  // A plain assignment to __proto__ would change the prototype.
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return document;
}

function take(document: unknown, pointer: string): { readonly document: unknown; readonly taken: unknown } {
  const tokens = tokensOf(pointer);
  const last = tokens.pop();
  if (last === undefined) throw new RangeError('a patch cannot remove the whole document');
  const parent = containerAt(document, tokens, pointer);
  const taken = own(parent, last, pointer);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return { document, taken };
}

function containerAt(document: unknown, tokens: readonly string[], pointer: string): Container {
  const value = tokens.reduce<unknown>((inner, token) => own(inner, token, pointer), document);
  if (typeof value !== 'object' || value === null) throw new RangeError(`the parent of ${pointer} is no object or array`);
  return value as Container;
}

function own(value: unknown, token: string, pointer: string): unknown {
  if (Array.isArray(value)) return (value as unknown[])[indexOf(token, value.length - 1, pointer)];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token))
    throw new RangeError(`there is no ${pointer} in the document`);
  return (value as Record<string, unknown>)[token];
}

function indexOf(token: string, max: number, pointer: string): number {
  const index = /^(?:0|[1-9]\d*)$/.test(token) ? Number(token) : Infinity;
  if (index > max) throw new RangeError(`${pointer}: ${token} is no index of the array`);
  return index;
}

/** The reference tokens of a JSON Pointer (RFC 6901). */
function tokensOf(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new RangeError(`"${pointer}" is no JSON Pointer: it begins with /`);
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
