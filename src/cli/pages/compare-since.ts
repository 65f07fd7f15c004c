import { layered } from '../../definitions/layered.js';
import { memoryDefinitions } from '../../definitions/memory.js';
import { compareGuides } from '../../ig/diff/compare-guides.js';
import { compareTexts } from '../../ig/diff/compare-texts.js';
import type { LintedGuide } from '../../ig/lint/linted-guide.js';
import type { Since } from '../../ig/pages/site.js';
import type { LazyPack } from '../../library/lazy-pack.js';
import { findGuides } from '../guides/find-guides.js';
import { xmlDefinitions } from '../guides/xml-definitions.js';
import { UsageError } from '../usage-error.js';
import type { CheckingSettings } from '../validate/checking-settings.js';
import type { Io } from '../io.js';

interface ComparisonSources extends Pick<CheckingSettings, 'registry' | 'fhirCache'> {
  readonly igs: readonly string[];
  readonly io: Io;
  readonly r4: LazyPack;
}

/**
 * Opens the earlier version once. What it depends on and is not here is taken from the guide it is compared with.
 * @returns what compares a guide with it
 * @throws {UsageError} when it cannot be found
 */
export async function comparison(source: string, { igs, io, r4, ...settings }: ComparisonSources): Promise<(guide: LintedGuide) => Since> {
  const {
    guides: [earlier, ...others],
    dependencies,
    notes,
  } = await findGuides([source, ...igs], { ...settings, cwd: io.cwd, option: '--since', readXml: await xmlDefinitions(r4) });
  if (earlier === undefined) throw new UsageError(`--since ${source}: there is no guide`);
  for (const note of notes) await io.stderr.write(`ltt: ${note}\n`);
  const around = [...others, ...dependencies].map(({ definitions }) => definitions);
  return (guide) => {
    const own = memoryDefinitions(
      guide.resources.filter(({ isExample }) => !isExample).map(({ resource }) => resource),
      guide.id,
    );
    const before = { own: earlier.definitions, all: layered(earlier.definitions, ...around, guide.definitions) };
    const after = { own, all: layered(guide.definitions, ...around) };
    const changes = compareGuides(before, after, { plans: r4, terminology: r4.terminology() });
    return { id: earlier.id, version: earlier.version, changes, texts: compareTexts(earlier.definitions, own) };
  };
}
