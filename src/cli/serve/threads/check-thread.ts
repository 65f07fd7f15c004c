import { makeCode } from '../../../library/make-code.js';
import { DocumentCheck } from '../../../service/check/document-check.js';
import { readPackageText } from '../../package-file.js';
import type { CheckTask } from './messages.js';
import type { Answer } from './answer.js';

/** Checks documents, one after another. */
export async function checkThread(): Promise<Answer> {
  const checker = await documentCheck();
  return (tasks) =>
    (tasks as readonly CheckTask[]).map((task) => () => (task.do === 'check' ? checker.check(task.order) : checker.toXml(task.json)));
}

/** A checker over the packs of the installation. */
export function documentCheck(): Promise<DocumentCheck> {
  const pack = (name: string) => (): string => readPackageText(`dist/packs/${name}.pack`);
  return DocumentCheck.start({ packs: { ltt: pack('ltt'), r4: pack('r4') }, makeCode, now: () => new Date() });
}
