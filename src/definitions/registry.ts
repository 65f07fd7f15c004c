import { baseUrl } from '../fhir/base-url.js';
import { compareVersions } from './version.js';

/** How a registry is asked. */
export interface RegistryOptions {
  /** How many milliseconds one package may take. [5 minutes] */
  readonly timeout?: number;
  /** The most bytes that a package may have as it is sent. [256 MiB] */
  readonly maxBytes?: number;
}

/** Why a registry did not give something, in words that follow on "the package x, which …,". */
export class RegistryError extends Error {}

/**
 * A FHIR package registry: `GET /id` lists the versions of a package, `GET /id/version` is its archive
 * (https://hl7.org/fhir/packages.html, https://confluence.hl7.org/display/FHIR/FHIR+Package+Registry+User+Documentation).
 */
export class PackageRegistry {
  readonly url: string;
  /** Other hosts that it sent us to. Requests carry no credentials, so that none can go there. */
  readonly redirects = new Set<string>();
  readonly #timeout: number;
  readonly #maxBytes: number;

  /** @throws {RangeError} when the URL is none of a registry */
  constructor(url: string, { timeout = 300_000, maxBytes = 2 ** 28 }: RegistryOptions = {}) {
    this.url = baseUrl(url, 'the package registry');
    this.#timeout = timeout;
    this.#maxBytes = maxBytes;
  }

  /**
   * The version that is meant: itself; for `1.0.x` the highest 1.0, for `latest` the one that the registry calls so.
   * @throws {RegistryError} when it has none
   */
  async resolve(id: string, version: string): Promise<string> {
    if (version !== 'latest' && !version.endsWith('.x')) return version;
    const { latest, versions } = listingOf(parse(await this.#get(id)));
    const found =
      version === 'latest'
        ? latest
        : versions.filter((each) => each.startsWith(version.slice(0, -1))).sort((a, b) => compareVersions(b, a))[0];
    if (found === undefined) throw new RegistryError(`the registry ${this.url} has no version ${version} of it`);
    return found;
  }

  /**
   * The archive of a package (.tgz).
   * @throws {RegistryError} when it cannot be had
   */
  async download(id: string, version: string): Promise<Uint8Array> {
    const archive = await this.#get(`${id}/${version}`);
    // RFC 1952: every gzip begins so. A page that says sorry does not.
    if (archive[0] !== 0x1f || archive[1] !== 0x8b) throw new RegistryError(`the registry ${this.url} sent something that is no package`);
    return archive;
  }

  async #get(path: string): Promise<Uint8Array> {
    try {
      const response = await fetch(`${this.url}/${path}`, { signal: AbortSignal.timeout(this.#timeout), credentials: 'omit' });
      await this.#note(response);
      if (response.status === 404) throw new RegistryError(`the registry ${this.url} does not have it`);
      if (!response.ok) throw new RegistryError(`the registry ${this.url} answered with HTTP status ${response.status}`);
      return await bytesOf(response, this.#maxBytes, this.url);
    } catch (error) {
      if (error instanceof RegistryError) throw error;
      const { name, message, cause } = error instanceof Error ? error : new Error(String(error));
      const detail =
        name === 'TimeoutError' ? `it took longer than ${this.#timeout / 1000} seconds` : cause instanceof Error ? cause.message : message;
      throw new RegistryError(`the registry ${this.url} cannot be reached: ${detail}`, { cause: error });
    }
  }

  /** Notes the host that answered, if it is another one. */
  async #note({ redirected, url, body }: Response): Promise<void> {
    if (!redirected) return;
    const [asked, answered] = [new URL(this.url), new URL(url)];
    if (asked.protocol === 'https:' && answered.protocol !== 'https:') {
      await body?.cancel();
      throw new RegistryError(`the registry ${this.url} redirects to ${answered.origin}, which is not encrypted`);
    }
    if (answered.host !== asked.host) this.redirects.add(answered.origin);
  }
}

async function bytesOf(response: Response, most: number, url: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > most) {
      await reader?.cancel();
      throw new RegistryError(`the registry ${url} sent more than ${most} bytes`);
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** What a listing says, as far as it is one; anything may stand in it. */
function listingOf(listing: unknown): { readonly latest: string | undefined; readonly versions: readonly string[] } {
  const { versions, 'dist-tags': tags } = (typeof listing === 'object' && listing !== null ? listing : {}) as {
    versions?: unknown;
    'dist-tags'?: unknown;
  };
  const latest = typeof tags === 'object' && tags !== null ? (tags as { latest?: unknown }).latest : undefined;
  return {
    latest: typeof latest === 'string' ? latest : undefined,
    versions: typeof versions === 'object' && versions !== null ? Object.keys(versions) : [],
  };
}
