import type { Job } from './job.js';
import type { LostThreadError } from './thread.js';

/**
 * The jobs that are left of one over which a thread was lost: what comes before the document that it was at, that document,
 * which is not tried again, and what comes after it.
 * @throws the error, when it is not known where it was, or when it was lost at the same place before
 */
export function splitAround(job: Job, error: LostThreadError): Job[] {
  const { at } = error;
  if (at === undefined || job.kind === 'problem' || job.kind === 'passed-over') throw error;
  const { lost = [] } = job;
  if (lost.some(({ line }) => line === at.line) && (job.kind !== 'files' || job.files.length === 1)) throw error;
  const document = { line: at.line, reason: error.message };
  if (job.kind !== 'files') return [{ ...job, lost: [...lost, document] }];
  const around: Job[] = [
    { kind: 'files', files: job.files.slice(0, at.file) },
    { kind: 'files', files: job.files.slice(at.file, at.file + 1), lost: [...lost, document] },
    { kind: 'files', files: job.files.slice(at.file + 1) },
  ];
  return around.filter((part) => part.kind === 'files' && part.files.length > 0);
}
