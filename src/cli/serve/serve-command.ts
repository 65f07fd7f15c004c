import { Command, InvalidArgumentError, Option } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import { oneOf } from '../validate/validate-options.js';
import { logLevels, type LogLevel } from './http/request-log.js';
import { serve } from './serve.js';
import type { CommandContext } from '../command.js';

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly store?: string;
  readonly forget?: true;
  readonly tokenFile?: string;
  readonly strict?: true;
  readonly certify?: string;
  readonly sign?: string;
  readonly evidence?: string;
  readonly baseUrl?: string;
  readonly maxBody: number;
  readonly timeout: number;
  readonly jobs?: number;
  readonly log: LogLevel;
  readonly lang: Language;
}

const help = `
Answers as FK Gateway does, as far as it is known, at /fhir: PUT /fhir/Bundle/{id}. Other tools may call it as a validator:
$validate, HL7's validator-wrapper (/validate), the EU's Interoperability Test Bed (/itb). /openapi.json lists all.

Nothing is passed on. Without --store, reports are kept until the server stops. Other machines reach it only with --host and
--token-file together.

Example: ltt serve --store reports.db
         curl -X PUT -H 'Content-Type: application/fhir+json' --data-binary @report.json http://127.0.0.1:8080/fhir/Bundle/<id>`;

/** The command `ltt serve`. */
export function serveCommand(context: CommandContext): Command {
  return new Command('serve')
    .description('Answers reports as FK Gateway does, and validates for other tools, over HTTP on this machine.')
    .addOption(new Option('--port <number>', 'the port; 0 is any that is free').argParser(wholeNumber(0, 65_535)).default(8080))
    .option('--host <address>', 'the address to listen at; any but loopback demands --token-file', '127.0.0.1')
    .option('--store <file>', 'keep reports in this file (SQLite); ltt history --store reads it')
    .option('--forget', 'empty the store first')
    .option('--token-file <file>', 'demand the bearer token in this file')
    .option('--strict', 'reject reports for errors of every business rule, also those Sundhedsdatastyrelsen checks')
    .option(
      '--certify <assignment.json>',
      'answer as this assignment of ltt certify says, and write down what the system does; needs --sign',
    )
    .option('--sign <key.pem>', 'with --certify: the key that signed the assignment, which signs the log')
    .option('--evidence <file>', 'with --certify: the log (default: rehearsal.ndjson)')
    .option('--base-url <url>', 'where clients reach the server, when it is behind a proxy')
    .addOption(new Option('--max-body <MB>', 'the largest body, in MB').argParser(wholeNumber(1, 500)).default(20))
    .addOption(
      new Option('--timeout <seconds>', 'give a document up that takes longer to check').argParser(wholeNumber(1, 3600)).default(30),
    )
    .addOption(new Option('--jobs <number>', 'threads that check (default: one for each core but one)').argParser(wholeNumber(1, 64)))
    .addOption(
      new Option('--log <level>', 'requests, errors; one line of JSON each, on standard error')
        .argParser(oneOf(logLevels))
        .default('requests'),
    )
    .addOption(
      new Option('--lang <language>', 'language of the messages where a client prefers none: en, da')
        .argParser(oneOf(languages))
        .default('en'),
    )
    .addHelpText('after', help)
    .action(async (flags: ServeFlags) => {
      context.exit(await serve(flags, context.io));
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return value;
  };
}
