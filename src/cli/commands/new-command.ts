import { Command, InvalidArgumentError, Option } from 'commander';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isCalendarDate } from '../../fhir/calendar.js';
import { dayNumber, type DayNumber } from '../../finding/danish-time.js';
import { seededDraw } from '../../samples/draw.js';
import { Identities } from '../../samples/identities.js';
import { sampleKindNames, sampleKinds, type Sample, type SampleKindName } from '../../samples/kinds.js';
import type { Io } from '../io.js';
import { writeWhole } from '../output/write-whole.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import { countOf, oneOf } from '../validate/validate-options.js';
import type { CommandContext } from '../command.js';

interface NewFlags {
  readonly children: number;
  readonly date: DayNumber;
  readonly out?: string;
  readonly seed: number;
}

/** A Monday in the autumn after reporting became mandatory. */
const usualDate = '2026-09-21';
const reportingBegins = dayNumber({ year: 2026, month: 4, day: 1 });
/** From then on the plan of the sample, which is two weeks older, would be older than reporting is; that is allowed, and looks odd. */
const firstDate = reportingBegins + 14;
/** The oldest of the made-up children turn 18 the day after. */
const lastDate = dayNumber({ year: 2028, month: 12, day: 31 });

const help = `
Kinds:
${sampleKindNames.map((name) => `  ${name.padEnd(22)}${sampleKinds[name].about}`).join('\n')}

Persons are made up: their CPR numbers fail modulus 11, as those of the official test persons do. The same kind, seed, date and
number of children give the same reports. A single report is printed as JSON; several are NDJSON, one on each line, in the
order in which they are sent. With --out each report is a file in that folder.

Example: ltt new contact | ltt validate -`;

/** The command `ltt new`: valid reports to start from. */
export function newCommand({ io }: CommandContext): Command {
  return new Command('new')
    .description('Makes a valid example report to start from, or a series of them.')
    .argument('<kind>', sampleKindNames.join(', '), oneOf(sampleKindNames))
    .addOption(new Option('--children <n>', 'how many children there are reports of').argParser(childrenOf).default(1))
    .addOption(
      new Option('--date <date>', 'the day of the contact; a course is spread over 2026')
        .argParser(dateOf)
        .default(dayOf(usualDate), usualDate),
    )
    .addOption(new Option('--seed <n>', 'another number gives other persons and ids').argParser(countOf).default(1))
    .option('--out <folder>', 'write each report into a file of this folder, which must be empty or not there')
    .addHelpText('after', help)
    .action(async (kind: SampleKindName, flags: NewFlags) => {
      const samples = [...samplesOf(kind, flags)];
      if (flags.out === undefined) await print(samples, io);
      else await writeFiles(samples, flags.out, flags.children, io);
    });
}

/** A sample, and which child it is of. */
interface NumberedSample extends Sample {
  readonly child: number;
}

function* samplesOf(kind: SampleKindName, { children, date, seed }: NewFlags): Generator<NumberedSample> {
  const [draw, identities] = [seededDraw(seed), new Identities(seed)];
  for (let child = 1; child <= children; child++) {
    for (const sample of sampleKinds[kind].make({ draw, identities, day: date })) yield { ...sample, child };
  }
}

async function print(samples: readonly Sample[], { stdout }: Pick<Io, 'stdout'>): Promise<void> {
  const [first] = samples;
  if (samples.length === 1 && first !== undefined) await stdout.write(`${JSON.stringify(first.report, undefined, 2)}\n`);
  else for (const { report } of samples) await stdout.write(`${JSON.stringify(report)}\n`);
}

async function writeFiles(samples: readonly NumberedSample[], out: string, children: number, io: Io): Promise<void> {
  const folder = resolve(io.cwd, out);
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new UsageError(`the folder ${out} is not empty: name another`);
    const width = String(children).length;
    for (const { name, report, child } of samples) {
      const of = children === 1 ? '' : `child-${String(child).padStart(width, '0')}-`;
      await writeWhole(join(folder, `${of}${name}.json`), `${JSON.stringify(report, undefined, 2)}\n`, io);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write into ${out}: ${reasonOf(error)}`);
  }
  await io.stdout.write(`${samples.length} ${samples.length === 1 ? 'report' : 'reports'} written into ${out}\n`);
}

function childrenOf(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1 to 99999.');
  return Number(value);
}

function dateOf(value: string): DayNumber {
  const day = dayOf(value);
  if (day < firstDate || day > lastDate)
    throw new InvalidArgumentError(
      'Give a day from 2026-04-15, two weeks after reporting began, to 2028-12-31, when the made-up children are under 18.',
    );
  return day;
}

function dayOf(value: string): DayNumber {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isCalendarDate(year, month, day))
    throw new InvalidArgumentError('Give a date such as 2026-09-21.');
  return dayNumber({ year, month, day });
}
