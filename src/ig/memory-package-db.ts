import type { FindResourceInfoOptions, PackageDB, PackageInfo, PackageStats, ResourceInfo } from 'fhir-package-loader';

/**
 * What a package loader knows of its packages, in plain maps. The loader's own is a SQL database that is parsed a new query for
 * every question, of which SUSHI asks thousands: compiling LTT takes twice the time with it. The answers are the same.
 */
export class MemoryPackageDB implements PackageDB {
  readonly #packages: PackageInfo[] = [];
  readonly #resources: ResourceInfo[] = [];
  /** Places in `#resources` by id, name and URL: a resource is known by each of the three. */
  readonly #places = new Map<string, number[]>();

  clear(): void {
    this.#packages.length = 0;
    this.#resources.length = 0;
    this.#places.clear();
  }

  optimize(): void {
    // Nothing to do: maps are as fast as they get.
  }

  savePackageInfo(info: PackageInfo): void {
    this.#packages.push(info);
  }

  saveResourceInfo(info: ResourceInfo): void {
    const place = this.#resources.push(info) - 1;
    for (const key of new Set([info.id, info.name, info.url])) {
      if (!key) continue;
      const places = this.#places.get(key);
      if (places) places.push(place);
      else this.#places.set(key, [place]);
    }
  }

  findPackageInfos(name: string): PackageInfo[] {
    return name === '*' ? [...this.#packages] : this.#packages.filter((info) => info.name === name);
  }

  findPackageInfo(name: string, version: string): PackageInfo | undefined {
    return this.#packages.find((info) => info.name === name && info.version === version);
  }

  findResourceInfos(key: string, options: FindResourceInfoOptions = {}): ResourceInfo[] {
    const [name, version] = atBar(key);
    const places = name === '*' ? this.#resources.keys() : (this.#places.get(name) ?? []);
    const found = [...places].flatMap((place) => {
      const info = this.#resources[place];
      return info && (version === undefined || info.version === version) && matches(info, options) ? [{ place, info }] : [];
    });
    found.sort((a, b) => inOrder(options, a.info, b.info, a.place - b.place));
    return found.slice(0, options.limit ?? found.length).map(({ info }) => info);
  }

  findResourceInfo(key: string, options: FindResourceInfoOptions = {}): ResourceInfo | undefined {
    return this.findResourceInfos(key, { ...options, limit: 1 })[0];
  }

  getPackageStats(name: string, version: string): PackageStats | undefined {
    if (!this.findPackageInfo(name, version)) return undefined;
    const own = this.#resources.filter(({ packageName, packageVersion }) => packageName === name && packageVersion === version);
    return { name, version, resourceCount: own.length };
  }

  exportDB(): Promise<never> {
    return Promise.reject(new Error('There is no database to export'));
  }
}

/** `http://…|4.0.1` and `sushi-local|LOCAL`: what it is called, and which version, if one is named. */
function atBar(key: string): [name: string, version: string | undefined] {
  const bar = key.indexOf('|');
  return bar === -1 ? [key, undefined] : [key.slice(0, bar), key.slice(bar + 1)];
}

function matches(info: ResourceInfo, { type, scope }: FindResourceInfoOptions): boolean {
  if (type?.length && !type.some((each) => isA(info, each))) return false;
  if (!scope) return true;
  const [name, version] = atBar(scope);
  return info.packageName === name && (version === undefined || info.packageVersion === version);
}

/** A StructureDefinition is also known by what it defines: a profile, an extension, a type … */
function isA(info: ResourceInfo, type: string): boolean {
  return info.resourceType === type || info.sdFlavor === type;
}

function inOrder({ sort }: FindResourceInfoOptions, a: ResourceInfo, b: ResourceInfo, byPlace: number): number {
  for (const rule of sort ?? []) {
    if (rule.sortBy === 'LoadOrder') return rule.ascending ? byPlace : -byPlace;
    const rank = (info: ResourceInfo): number => {
      const types = rule.types as readonly string[];
      const at = types.findIndex((type) => isA(info, type));
      return at === -1 ? types.length : at;
    };
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
  }
  return byPlace;
}
