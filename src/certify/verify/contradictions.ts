import type { Bilingual } from '../../finding/message.js';
import { canonicalJson } from '../canonical-json.js';
import type { CertifiedRequirement, Counts, UnsignedCertificate } from '../certificate.js';
import { statuses } from '../outcome.js';
import type { Obligation, Protocol } from '../protocol.js';

type Chapters = UnsignedCertificate['chapters'];

/**
 * Where a certificate contradicts itself, or the protocol that it names: chapters or requirements that are repeated, missing or
 * made up, counts that do not add up, a result that its requirements do not give. A valid signature does not make it right.
 * @param protocol the one that comes with the toolkit, where it is exactly the one that the certificate was made by
 */
export function contradictionsOf(certificate: UnsignedCertificate, protocol: Protocol | undefined): Bilingual[] {
  const { chapters } = certificate;
  return [
    ...repeated(chapters.map(({ number }) => number)).map((number) => ({
      en: `chapter ${number} is there twice`,
      da: `kapitel ${number} findes to gange`,
    })),
    ...repeated(requirementsOf(chapters).map(({ number }) => number)).map((number) => ({
      en: `requirement ${number} is there twice`,
      da: `krav ${number} findes to gange`,
    })),
    ...misplaced(chapters),
    ...(protocol === undefined ? [] : deviations(chapters, protocol)),
    ...wrongCounts(certificate),
    ...wrongResult(certificate),
  ];
}

function requirementsOf(chapters: Chapters): readonly CertifiedRequirement[] {
  return chapters.flatMap(({ requirements }) => requirements);
}

function repeated(numbers: readonly string[]): string[] {
  return [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))];
}

function misplaced(chapters: Chapters): Bilingual[] {
  return chapters.flatMap((chapter) =>
    chapter.requirements
      .filter(({ number }) => !number.startsWith(`${chapter.number}.`))
      .map(({ number }) => ({
        en: `requirement ${number} is in chapter ${chapter.number}`,
        da: `krav ${number} står i kapitel ${chapter.number}`,
      })),
  );
}

/** What a protocol asks for has one wording: number, obligation, title and text. */
function deviations(chapters: Chapters, { chapters: asked }: Protocol): Bilingual[] {
  const inProtocol = new Map(asked.map((chapter) => [chapter.number, chapter]));
  const said = new Set(chapters.map(({ number }) => number));
  return [
    ...chapters.flatMap((chapter): Bilingual[] => {
      const { number } = chapter;
      const wanted = inProtocol.get(number);
      if (wanted === undefined)
        return [{ en: `chapter ${number} is not in the protocol`, da: `kapitel ${number} findes ikke i protokollen` }];
      return differs(wordingOf(chapter), wordingOf(wanted))
        ? [
            {
              en: `chapter ${number} does not ask for what the protocol asks for`,
              da: `kapitel ${number} kræver noget andet end protokollen`,
            },
          ]
        : [];
    }),
    ...asked
      .filter(({ number }) => !said.has(number))
      .map(({ number }) => ({ en: `chapter ${number} of the protocol is missing`, da: `protokollens kapitel ${number} mangler` })),
  ];
}

interface Wording {
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly requirements: readonly {
    readonly number: string;
    readonly obligation: Obligation;
    readonly title: Bilingual;
    readonly text: Bilingual;
  }[];
}

function wordingOf({ title, about, requirements }: Wording): Wording {
  return {
    title,
    about,
    requirements: requirements.map(({ number, obligation, title: name, text }) => ({ number, obligation, title: name, text })),
  };
}

function differs(a: unknown, b: unknown): boolean {
  return canonicalJson(a) !== canonicalJson(b);
}

function wrongCounts({ chapters, summary }: UnsignedCertificate): Bilingual[] {
  const counted = (obligation: Obligation): Counts => {
    const of = requirementsOf(chapters).filter((requirement) => requirement.obligation === obligation);
    return Object.fromEntries(
      statuses.map((status) => [status, of.filter((requirement) => requirement.status === status).length]),
    ) as Counts;
  };
  const wrong = (['must', 'should'] as const).some((obligation) => differs(counted(obligation), summary[obligation]));
  return wrong
    ? [{ en: 'the counts of its summary are not those of its requirements', da: 'tallene i opsummeringen passer ikke med kravene' }]
    : [];
}

/** Passed needs every requirement that must hold; a failure of the toolkit leaves the result undetermined. */
function wrongResult({ chapters, result, failures, assignment }: UnsignedCertificate): Bilingual[] {
  const broken = requirementsOf(chapters).filter(
    ({ obligation, status }) => obligation === 'must' && status !== 'pass' && status !== 'not-applicable',
  );
  const [first] = broken;
  if (result === 'passed' && first !== undefined)
    return [
      {
        en: `it says passed, though requirement ${first.number} is not fulfilled`,
        da: `det siger bestået, selv om krav ${first.number} ikke er opfyldt`,
      },
    ];
  if (result === 'passed' && failures.length > 0)
    return [
      { en: 'it says passed, though the toolkit failed on a document', da: 'det siger bestået, selv om værktøjet fejlede på et dokument' },
    ];
  if (
    assignment !== undefined &&
    assignment.followed !== (assignment.strangers.length === 0 && assignment.tasks.every(({ status }) => status === 'pass'))
  )
    return [{ en: 'it does not say of its assignment what the tasks give', da: 'det siger ikke om opgaven, hvad delopgaverne giver' }];
  if (result === 'passed' && assignment?.followed === false)
    return [{ en: 'it says passed, though the assignment was not followed', da: 'det siger bestået, selv om opgaven ikke er fulgt' }];
  return [];
}
