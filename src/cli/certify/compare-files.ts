import { compareCertificates, gotWorse } from '../../certify/compare/compare-certificates.js';
import { formatComparison } from '../../certify/compare/comparison-text.js';
import type { Language } from '../../finding/message.js';
import type { CommandContext, ExitCode } from '../command.js';
import { readCertificate } from './read-certificate.js';

/** What a comparison is asked for. */
export interface CompareRequest {
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
  readonly language: Language;
}

/** Tells how a later certificate differs from an earlier one; 1 when something that must hold does not any more. */
export async function compareFiles({ before, after, json, language }: CompareRequest, { io }: CommandContext): Promise<ExitCode> {
  const comparison = compareCertificates(await readCertificate(before, io.cwd), await readCertificate(after, io.cwd));
  await io.stdout.write(json ? inJson(comparison) : formatComparison(comparison, language));
  return gotWorse(comparison) ? 1 : 0;
}

function inJson({ before, after, ingredients, toShow, ...changes }: ReturnType<typeof compareCertificates>): string {
  const short = Object.entries(changes).map(([name, list]) => [
    name,
    list.map((change) => ({ number: change.number, before: change.before?.status, after: change.after?.status })),
  ]);
  const named = (certificate: typeof before): object => ({
    number: certificate.number,
    time: certificate.time,
    result: certificate.result,
  });
  return `${JSON.stringify({ before: named(before), after: named(after), ingredients, ...Object.fromEntries(short), toShow }, undefined, 2)}\n`;
}
