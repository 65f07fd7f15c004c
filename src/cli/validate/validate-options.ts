import { InvalidArgumentError, Option } from 'commander';
import { severities } from '../../finding/severity.js';
import { formatNames, isFormatName, leastShown, type FormatName } from '../../report/formats.js';
import { suggest } from '../../finding/hint.js';
import { UsageError } from '../usage-error.js';

/** A report that was asked for: to a file, or to standard output. */
export interface FormatRequest {
  readonly name: FormatName;
  readonly file?: string;
}

/** An option's parser that accepts one of these words, and suggests the nearest for another. */
export function oneOf<const T extends string>(choices: readonly T[]): (value: string) => T {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new InvalidArgumentError(`Choose one of: ${choices.join(', ')}${suggest(value, choices).en}`);
    return found;
  };
}

/** An option's parser that accepts a number of at least one. */
export function countOf(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1 to 9999.');
  return Number(value);
}

/** `--min-severity`: what reports show. It has no default of its own, for each format has one. */
export function minSeverityOption(): Option {
  const usual = formatNames.filter((name) => leastShown(name, undefined) === 'warning');
  return new Option(
    '--min-severity <severity>',
    `show findings from this severity on: ${severities.join(', ')}; all are counted (default: warning in ${usual.join(', ')}; information in other formats)`,
  ).argParser(oneOf(severities));
}

/** The parser of a repeatable option that takes words as they are. */
export function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

/** The parser of `--format name[:file]`, repeatable. The file begins after the first colon, so that C:\ is left whole. */
export function collectFormat(value: string, previous: readonly FormatRequest[]): FormatRequest[] {
  const colon = value.indexOf(':');
  const name = colon < 0 ? value : value.slice(0, colon);
  const file = colon < 0 ? undefined : value.slice(colon + 1);
  if (!isFormatName(name)) {
    throw new InvalidArgumentError(`Choose one of: ${formatNames.join(', ')}${suggest(name, formatNames).en}`);
  }
  if (file === '') throw new InvalidArgumentError(`Name a file after the colon, or leave the colon out for standard output.`);
  return [...previous, file === undefined ? { name } : { name, file }];
}

/** What to write where. Text to standard output when nothing was asked for; two reports in one place would spoil each other. */
export function outputsOf(requests: readonly FormatRequest[]): readonly FormatRequest[] {
  const places = new Set<string | undefined>();
  for (const { file } of requests) {
    if (places.has(file)) {
      throw new UsageError(`two reports go to ${file ?? 'standard output'}; give one of them another file: --format name:file`);
    }
    places.add(file);
  }
  return requests.length > 0 ? requests : [{ name: 'text' }];
}

/** @throws {UsageError} when neither the command line nor the configuration says what to check */
export function demandPaths(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('name the files or folders to check, or set "paths" in ltt.config.json');
  if (paths.includes('')) throw new UsageError('a path is empty: name a file, a folder or a pattern, or - for standard input');
  return paths;
}
