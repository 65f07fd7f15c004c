import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packageFiles } from '../package-files.js';
import { tgz } from '../tgz.js';
import { packageLabel, type FhirPackage } from '../fhir-package.js';

/** A FHIR package registry on this machine's loopback, with the given packages. */
export interface TestRegistry {
  readonly url: string;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves `/name` (the listing of versions) and `/name/version` (the package), as FHIR's registries do. */
export async function startRegistry(packages: readonly FhirPackage[]): Promise<TestRegistry> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const [name, version] = path.slice(1).split('/');
    const versions = packages.filter((each) => each.name === name);
    const wanted = versions.find((each) => each.version === version);
    if (wanted) {
      response.writeHead(200, { 'content-type': 'application/tar+gzip' }).end(tgz(packageFiles(wanted)));
    } else if (version === undefined && versions.length > 0) {
      const listed = Object.fromEntries(versions.map((each) => [each.version, { name: each.name, version: each.version }]));
      const listing = { _id: name, name, 'dist-tags': { latest: versions.at(-1)?.version }, versions: listed };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(listing));
    } else {
      response.writeHead(404).end(`no ${packages.map(packageLabel).join()}`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
