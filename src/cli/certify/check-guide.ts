import type { Protocol } from '../../certify/protocol.js';
import { UsageError } from '../usage-error.js';

/**
 * Protocol and guide belong together: another version of the guide asks for other things than the protocol speaks of.
 * @throws {UsageError} that names both
 */
export function checkGuide({ id, version, guide }: Protocol, ig: { readonly id: string; readonly version: string }): void {
  if (ig.id === guide.id && ig.version === guide.version) return;
  throw new UsageError(
    `the protocol ${id} (version ${version}) is for ${guide.id}#${guide.version}, but reports would be checked against ${ig.id}#${ig.version}; a certification needs the protocol of its guide`,
  );
}
