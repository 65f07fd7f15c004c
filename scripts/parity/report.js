import { count, places } from './compare.js';
import { causesOf, explain } from './explained.js';

/** The reference's settings, and why each is as it is. */
const setUp = [
  [
    'Definitions',
    "R4 as HL7's own release for Java has it, read into HL7's own worker context; and the packages that `npm run build` writes, with their snapshots. No HAPI adapter stands between.",
  ],
  ['Profiles', 'those a document claims in meta.profile; a Bundle that claims none is a delivery report, for both.'],
  ['Terminology', 'no server (`-tx n/a`): code systems that are not in the packages are left open, by both.'],
  ['Extensions', 'any (`-extension any`): FHIR lets everyone define extensions, and one that is not known here is unverified for us.'],
  [
    'References',
    'held to their target profile within the document; what is outside of it is not looked for, as there is nothing to look in (the default).',
  ],
  ['Best practice', 'a warning (the default), information for us; no verdict depends on it.'],
  [
    'Everything else',
    "the command line's defaults: unknown code systems are no error, displays must be right, no further rules for bundles. URLs are looked up in the packages, and never on the network.",
  ],
];

/** Rows that differ, sorted into what explains them and what nothing does. @param {readonly import('./compare.js').Row[]} rows */
export function sortOut(rows) {
  const explained = new Map();
  const unexplained = [];
  for (const row of rows.filter(({ outcome }) => outcome.startsWith('only'))) {
    const found = explain(row);
    if (found === undefined) unexplained.push(row);
    for (const one of found ?? []) explained.set(one, [...(explained.get(one) ?? []), row]);
  }
  return { explained, unexplained };
}

/**
 * The result as Markdown: figures, causes and every disagreement. The same rows give the same text; times are left out.
 * @param {{ test: readonly import('./compare.js').Row[], mutated: readonly import('./compare.js').Row[], version: string, seed: number }}
 * result
 */
export function markdown({ test, mutated, version, seed }) {
  const rows = [...test, ...mutated];
  const { explained, unexplained } = sortOut(rows);
  return (
    [
      "# Parity with HL7's validator",
      `Made by \`npm run build && node scripts/parity/parity.js --count ${mutated.length} --seed ${seed} --write\`; do not edit it by hand.`,
      `Both validators get the same texts and the same profiles: everything in \`testcases/\`, and ${mutated.length} mutants of the guide's examples (seed ${seed}), each of which differs from its example in one thing. The reference is \`org.hl7.fhir.validation\` ${version}, set up as its command line sets it up for \`-version 4.0.1 -tx n/a -extension any -ig …\`; ours is \`ltt validate --stage profile\`. A document is invalid when it has an error; warnings and information do not count.`,
      setUp.map(([what, why]) => `- **${what}**: ${why}`).join('\n'),
      table(
        ['', 'testcases', 'mutants', 'all'],
        Object.keys(count(rows)).map((outcome) => [outcome, count(test)[outcome], count(mutated)[outcome], count(rows)[outcome]]),
      ),
      `The same verdict: ${percent(agreeing(test), test.length)} of the test cases, ${percent(agreeing(mutated), mutated.length)} of the mutants.`,
      placesText(places(rows)),
      ...disagreementSections({ explained, unexplained }),
    ]
      .filter((part) => part !== '')
      .join('\n\n') + '\n'
  );
}

/** A disagreement with what both sides say of it. @param {import('./compare.js').Row} row */
export function disagreement(row) {
  const { name, outcome, ours, theirs } = row;
  const list = (who, faults) =>
    faults.slice(0, 8).map(({ id, expression, text }) => `  - ${who}: \`${id}\` at \`${expression}\`: ${escaped(text).slice(0, 300)}`);
  const behind =
    outcome === 'only they' && causesOf(row).every((cause) => !theirs.errors.includes(cause)) ? list('because', causesOf(row)) : [];
  return [`- **${outcome}**: ${escaped(name)}`, ...list('we', ours.errors), ...list('they', theirs.errors), ...behind].join('\n');
}

const agreeing = (rows) => count(rows)['both valid'] + count(rows)['both invalid'];
export const percent = (part, whole) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`);
const byCount = ([, a], [, b]) => b.length - a.length;
export const escaped = (text) => text.replace(/[\r\n\t]+/g, ' ').replace(/[|<>*_`\\]/g, '\\$&');

/** @param {ReturnType<typeof places>} found */
export function placesText({ theirs, theirsFound, causes, causesFound, ours, oursAlone }) {
  return [
    'Of the documents that both call invalid:',
    `- of the places of the reference's errors, ${percent(causesFound, causes)} are places of ours, without what only follows from another error (${percent(theirsFound, theirs)} with it);`,
    `- at ${percent(oursAlone, ours)} of our places the reference has no error, in what it reports and in what lies behind it.`,
    '',
    'A place is the same when the two differ by one step at most: one names the element at fault, the other the element that holds it.',
  ].join('\n');
}

export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What both pages end with: the disagreements by cause, those without one, and each that is explained. */
export function disagreementSections({ explained, unexplained }) {
  return [
    '## Disagreements that stay, and why',
    explained.size === 0
      ? 'None.'
      : table(
          ['cause', 'documents', 'reason'],
          [...explained].sort(byCount).map(([{ id, outcome, reason }, found]) => [`\`${id}\` (${outcome})`, found.length, reason]),
        ),
    `## Disagreements without an explanation: ${unexplained.length}`,
    unexplained.map(disagreement).join('\n'),
    '## Every disagreement that is explained',
    [...explained]
      .sort(byCount)
      .map(([{ id }, found]) => [`### ${id}`, ...found.map(({ name }) => `- ${escaped(name)}`)].join('\n'))
      .join('\n\n'),
  ];
}
