import type { Language } from '../../finding/message.js';
import type { CertifiedRequirement } from '../certificate.js';

/** Something that is wrong with a requirement, at a place where there is one. */
export interface Point {
  readonly text: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The id of the finding it rests on. */
  readonly finding?: string;
}

/** Why a requirement is not fulfilled: each finding, each thing that a report lacks, what comes near, or that nothing shows it. */
export function pointsOf({ status, text, evidence, findings, near = [] }: CertifiedRequirement, language: Language): Point[] {
  const points = [
    ...findings.map(
      ({ file, line, column, id, message }): Point => ({
        text: message[language],
        file,
        finding: id,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      }),
    ),
    ...evidence.flatMap(({ file, line, column, unmet = [] }) =>
      unmet.map(
        (each): Point => ({
          text: each[language],
          file,
          ...(line === undefined ? {} : { line }),
          ...(column === undefined ? {} : { column }),
        }),
      ),
    ),
    ...near.map(({ file, line, text: why }): Point => ({ text: why[language], file, ...(line === undefined ? {} : { line }) })),
  ];
  return points.length > 0 || status === 'pass' || status === 'not-applicable' ? points : [{ text: text[language] }];
}

/** Whether a requirement needs somebody's attention. */
export function isOpen({ status }: Pick<CertifiedRequirement, 'status'>): boolean {
  return status !== 'pass' && status !== 'not-applicable';
}
