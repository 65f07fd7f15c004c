import { count, places } from './compare.js';
import { disagreement, disagreementSections, percent, placesText, sortOut, table } from './report.js';

/**
 * What is printed of one guide, and how many of its disagreements have no explanation. @param {import('./guide-parity.js').GuideResult}
 * result
 */
export function guideText({ guide, examples, mutated }) {
  const { explained, unexplained } = sortOut([...examples, ...mutated]);
  const lines = [
    `\n== ${guide.name}: ${share(examples)} of the examples, ${share(mutated)} of the mutants have the same verdict; places ${placesShare([...examples, ...mutated])}`,
    ...[...explained].map(([{ id }, rows]) => `explained ${String(rows.length).padStart(4)}  ${id}`),
    `unexplained ${unexplained.length}`,
    ...unexplained.map(disagreement),
  ];
  return { text: lines.join('\n'), unexplainedCount: unexplained.length };
}

/**
 * docs/parity-guides.md. The same results give the same text; times are left out.
 * @param {readonly import('./guide-parity.js').GuideResult[]} results
 * @param {{ version: string, count: number, seed: number }} options
 */
export function guidesPage(results, { version, count: wanted, seed }) {
  const all = results.flatMap(({ examples, mutated }) => [...examples, ...mutated]);
  const [examples, mutated] = [results.flatMap((result) => result.examples), results.flatMap((result) => result.mutated)];
  const { explained, unexplained } = sortOut(all);
  return (
    [
      "# Parity with HL7's validator on other guides",
      `Made by \`npm run build && npm run parity -- --guides <folder> --count ${wanted} --seed ${seed} --write\`; do not edit it by hand.`,
      `For each guide both validators get all examples, and mutants (${wanted}, seed ${seed}) of the examples that the reference calls valid; a mutant differs from its example in one thing. The reference is \`org.hl7.fhir.validation\` ${version}, set up as its command line is for \`-version 4.0.1 -tx n/a -ig …\` with no further option; ours is \`ltt validate --policy hl7 --ig …\`. Dependencies that are missing here are missing for both. A document is invalid when it has an error; warnings and information do not count.`,
      table(
        ['guide', 'examples', 'same verdict', 'mutants', 'same verdict', 'places', 'unexplained'],
        [...results.map((result) => row(result.guide.name, result)), row('**all**', { examples, mutated })],
      ),
      placesText(places(all)),
      '## The guides',
      table(
        ['guide', 'packages', 'missing for both'],
        results.map(({ guide }) => [guide.name, guide.packages.map(packageName).join('<br>'), guide.missing.join('<br>') || 'nothing']),
      ),
      ...disagreementSections({ explained, unexplained }),
    ]
      .filter((part) => part !== '')
      .join('\n\n') + '\n'
  );
}

function row(name, { examples, mutated }) {
  const all = [...examples, ...mutated];
  return [name, examples.length, share(examples), mutated.length, share(mutated), placesShare(all), sortOut(all).unexplained.length];
}

/** How many rows have the same verdict on both sides. */
export function share(rows) {
  const counts = count(rows);
  return percent(counts['both valid'] + counts['both invalid'], rows.length);
}

function placesShare(rows) {
  const { causes, causesFound } = places(rows);
  return percent(causesFound, causes);
}

const packageName = (file) => file.replace(/^.*[\\/]|\.tgz$/g, '');
