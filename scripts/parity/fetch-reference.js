import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));

/** The version of HL7's validator that is run. */
export const referenceVersion = /<artifactId>org\.hl7\.fhir\.validation<\/artifactId>\s*<version>([^<]+)/.exec(
  readFileSync(pom, 'utf8'),
)?.[1];

/** Where the jars are kept: outside of the repository, `LTT_PARITY_CACHE` where it is set. */
export const cacheFolder = () =>
  process.env.LTT_PARITY_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ltt-conformance', 'parity');

/**
 * The class path of HL7's validator; the jars are fetched with Maven the first time.
 * @returns {{ classPath: string } | { missing: string }} `missing` says in plain words why there is none
 */
export function referenceClassPath() {
  const java = /version "(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '')?.[1];
  if (java === undefined) return { missing: 'there is no java on this machine' };
  if (Number(java) < 17) return { missing: `java 17 or later is needed, and this is java ${java}` };
  const cache = cacheFolder();
  const list = join(cache, `classpath-${createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12)}.txt`);
  if (!isComplete(list)) {
    mkdirSync(cache, { recursive: true });
    const maven = spawnSync(
      'mvn',
      ['-B', '-q', '-f', pom, `-Dmaven.repo.local=${join(cache, 'repository')}`, 'dependency:build-classpath', `-Dmdep.outputFile=${list}`],
      { encoding: 'utf8' },
    );
    if (maven.error) return { missing: 'there is no mvn on this machine to fetch the jars with' };
    if (!isComplete(list))
      return { missing: `the jars could not be fetched: ${/\[ERROR\] (.*)/.exec(maven.stdout)?.[1] ?? `mvn ended with ${maven.status}`}` };
  }
  return { classPath: readFileSync(list, 'utf8').trim() };
}

const isComplete = (list) =>
  existsSync(list) &&
  readFileSync(list, 'utf8')
    .trim()
    .split(delimiter)
    .every((jar) => existsSync(jar));
