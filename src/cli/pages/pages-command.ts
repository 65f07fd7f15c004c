import { Command, Option } from 'commander';
import { join, resolve } from 'node:path';
import { ltt } from '../../guides/ltt/guide.js';
import { languages, type Language } from '../../finding/message.js';
import { guidePages, loadPagesStyle } from '../../ig/pages/guide-pages.js';
import type { Since } from '../../ig/pages/site.js';
import { lazy } from '../../text/lazy.js';
import { openForLint, usualProjects, type WarmTools } from '../lint/open-linted.js';
import { packOnDisk } from '../packs.js';
import { readAsset } from '../read-asset.js';
import { tool } from '../tool.js';
import { UsageError } from '../usage-error.js';
import { addGuideOptions, guideSettings, type GuideFlags } from '../validate/checking-options.js';
import { collect, oneOf } from '../validate/validate-options.js';
import { comparison } from './compare-since.js';
import { PagesFolder } from './pages-folder.js';
import type { CommandContext } from '../command.js';

interface PagesFlags extends GuideFlags {
  readonly out: string;
  readonly lang: Language;
  readonly ig: readonly string[];
  readonly since?: string;
  readonly watch: boolean;
  readonly showIdentifiers: boolean;
}

const help = `
The pages are static: they have no script, ask for nothing from the network, and open from disk as well as from any web server.

Examples: ltt pages --out site
          ltt pages dist/package/kl.dk.fhir.ltt#1.0.1 --out site --since kl.dk.fhir.ltt#1.0.0
          ltt pages my-guide --out site --watch`;

/** The command `ltt pages`: a guide as pages to read. */
export function pagesCommand({ io, exit }: CommandContext): Command {
  const command = new Command('pages')
    .description('Writes a guide as static pages: profiles, extensions, value sets, examples, business rules, what is new.')
    .argument(
      '[guide]',
      'an FSH project, a folder of definitions, or a package (default: the FSH project here, or its folders fsh and input)',
    )
    .requiredOption('--out <folder>', 'where to write the pages')
    .addOption(
      new Option('--lang <language>', 'the language of the pages in the folder; the other language is in a folder of its own')
        .argParser(oneOf(languages))
        .default('en'),
    )
    .option('--since <source>', 'an earlier version, as ltt diff takes it: what is new since then')
    .addOption(
      new Option('--ig <source>', 'what the guide builds on, where the FHIR cache does not have it; repeatable')
        .argParser(collect)
        .default([], 'FHIR R4'),
    )
    .option('--watch', 'write the pages again whenever a source changes', false)
    .option('--show-identifiers', 'show CPR numbers in examples in full', false);
  return addGuideOptions(command)
    .addHelpText('after', help)
    .action(async (named: string | undefined, { out, lang, since, ig, watch, showIdentifiers, ...places }: PagesFlags) => {
      const settings = guideSettings(places);
      const paths = named === undefined ? await usualProject(io.cwd) : [named];
      const r4 = packOnDisk('r4');
      const warm = await warmTools(r4);
      const compare = since === undefined ? undefined : await comparison(since, { ...settings, igs: ig, io, r4 });
      const style = await loadPagesStyle(readAsset);
      const { name, version } = tool();
      const folder = new PagesFolder(resolve(io.cwd, out), io);
      const write = async (): Promise<boolean> => {
        const started = performance.now();
        const {
          guides: [guide, ...others],
          problems,
          notes,
        } = await openForLint(paths, { ...settings, igs: ig, cwd: io.cwd, warm, topOnly: true });
        const { describeProblem, hasErrors } = await import('../../ig/fsh-problem.js');
        for (const note of notes) await io.stderr.write(`ltt: ${note}\n`);
        for (const problem of problems) await io.stderr.write(`${describeProblem(problem)}\n`);
        if (hasErrors(problems) || guide === undefined) {
          await io.stderr.write('ltt: no pages were written: the sources have errors\n');
          return false;
        }
        const [second] = others;
        if (second !== undefined)
          throw new UsageError(
            `there are several guides, of which pages show one: ${[guide, ...others].map(({ id }) => id).join(', ')}; name the folder of one`,
          );
        const rules = guide.id === ltt.packageId ? ltt : undefined;
        const news: Since | undefined = compare?.(guide);
        const pages = guidePages(
          { guide, rules, since: news, showIdentifiers },
          { language: lang, style, generator: `${name} ${version}` },
        );
        const changed = await folder.write(pages);
        await io.stderr.write(
          `ltt: ${guide.id}#${guide.version}: ${pages.size} pages in ${join(out, 'index.html')}, ${changed} changed, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
        );
        return true;
      };
      const isWritten = await write();
      if (!watch) {
        if (!isWritten) exit(1);
        return;
      }
      const { untilInterrupted } = await import('../watch/until-interrupted.js');
      await untilInterrupted(
        { paths, out, work: async () => void (await write()) },
        { io, describe: (error) => (error instanceof Error ? error.message : String(error)) },
      );
    });
}

/** What makes the second writing quick. */
async function warmTools(r4: WarmTools['r4']): Promise<WarmTools> {
  const { CompileMemory } = await import('../../ig/compile-memory.js');
  const { loadCore } = await import('../../definitions/core.js');
  return { r4, core: lazy(loadCore), memory: new CompileMemory() };
}

async function usualProject(cwd: string): Promise<string[]> {
  const found = await usualProjects(cwd);
  if (found === undefined) throw new UsageError('name the guide: here is neither a sushi-config.yaml nor a folder fsh with a folder input');
  return found;
}
