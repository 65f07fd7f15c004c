/**
 * A place in a document: where it is, and what stands there.
 * @typedef {object} Place
 * @property {readonly (string | number)[]} path steps from the root: object keys and array indices
 * @property {string | number} key the last step
 * @property {any} value
 * @property {string} name the nearest property name, without index: what the value is called
 * @property {string} at FHIRPath with indices, from the document's root resource
 * @property {string} kin the same without indices, from the innermost resource: alike places have the same
 */

/**
 * One change that could be made. It is carried out by `make`, on a copy.
 * @typedef {{ kind: string, at: string, kin: string, detail?: string, make: () => unknown }} Edit `detail` tells edits of one kind at one
 * place apart
 */

/** Every place below the root, in document order. @param {any} document @returns {Place[]} */
export function places(document) {
  const found = [];
  const visit = (value, path, at, kin) => {
    for (const [key, child] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      const isIndex = typeof step === 'number';
      const childAt = isIndex ? `${at}[${step}]` : `${at}.${step}`;
      const childKin = isObject(child) && typeof child.resourceType === 'string' ? child.resourceType : isIndex ? kin : `${kin}.${step}`;
      const childPath = [...path, step];
      found.push({
        path: childPath,
        key: step,
        value: child,
        name: [...childPath].reverse().find((part) => typeof part === 'string') ?? '',
        at: childAt,
        kin: childKin,
      });
      if (typeof child === 'object' && child !== null) visit(child, childPath, childAt, childKin);
    }
  };
  const root = typeof document.resourceType === 'string' ? document.resourceType : 'document';
  visit(document, [], root, root);
  return found;
}

/** Every resource in the document, the root first. @param {any} document @returns {Place[]} */
export function resources(document) {
  const root = { path: [], key: '', value: document, name: '', at: document.resourceType, kin: document.resourceType };
  return [root, ...places(document).filter(({ value }) => isObject(value) && typeof value.resourceType === 'string')];
}

/**
 * A change at a place, where `change` is given the value's holder and its key. @param {any} document @param {string} kind @param {Place}
 * place @param {(holder: any, key: any) => void} change @returns {Edit}
 */
export function editHolder(document, kind, place, change) {
  return {
    kind,
    at: place.at,
    kin: place.kin,
    make: () => {
      const copy = structuredClone(document);
      change(at(copy, place.path.slice(0, -1)), place.key);
      return copy;
    },
  };
}

/**
 * A change of the object or array at a place, in place. @param {any} document @param {string} kind @param {Place} place @param {(value:
 * any, copy: any) => void} change @returns {Edit}
 */
export function editValue(document, kind, place, change) {
  return {
    kind,
    at: place.at,
    kin: place.kin,
    make: () => {
      const copy = structuredClone(document);
      change(at(copy, place.path), copy);
      return copy;
    },
  };
}

/**
 * Puts another value in the place of the one that is there. @param {any} document @param {string} kind @param {Place} place @param
 * {unknown} value
 */
export const replace = (document, kind, place, value) =>
  editHolder(document, kind, place, (holder, key) => {
    holder[key] = value;
  });

/** @param {unknown} value @returns {value is Record<string, any>} */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at the end of a path. @param {any} value @param {readonly (string | number)[]} path */
export const at = (value, path) => path.reduce((inner, step) => inner[step], value);
