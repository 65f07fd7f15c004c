/**
 * How deep a document may nest, counted in objects and arrays from the root. Deeper content is not looked at, so that
 * no document can exhaust the stack or the memory. Bundles of bundles with contained resources stay below 40.
 */
export const maxDepth = 256;

/** The longest text one document may have, in bytes: what a JavaScript engine can hold as one string (2^29 - 24 characters). */
export const maxBytes = 536_870_888;
