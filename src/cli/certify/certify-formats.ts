import { certifyJunit } from '../../certify/formats/certify-junit.js';
import { certifySarif } from '../../certify/formats/certify-sarif.js';
import type { UnsignedCertificate } from '../../certify/certificate.js';
import { formatOutcome } from '../../certify/text.js';
import type { Language } from '../../finding/message.js';
import { UsageError } from '../usage-error.js';

/** The forms in which `ltt certify` tells what it has to tell. */
export const certifyFormats = ['text', 'markdown', 'json', 'junit', 'sarif'] as const;
export type CertifyFormat = (typeof certifyFormats)[number];

/** The forms of each thing that it tells. */
const formatsOf = {
  '--plan': ['text', 'markdown', 'json'],
  '--compare': ['text', 'json'],
  outcome: ['text', 'json', 'junit', 'sarif'],
} as const satisfies Readonly<Record<string, readonly CertifyFormat[]>>;

type FormatOf<What extends keyof typeof formatsOf> = (typeof formatsOf)[What][number];

/** @throws {UsageError} for a form that this is not told in */
export function formatFor<What extends keyof typeof formatsOf>(what: What, format: CertifyFormat = 'text'): FormatOf<What> {
  const known: readonly CertifyFormat[] = formatsOf[what];
  if (!known.includes(format))
    throw new UsageError(`${what === 'outcome' ? 'the outcome' : what} has the formats ${known.join(', ')}, but not ${format}`);
  return format as FormatOf<What>;
}

/** What is told of an outcome beside it. */
export interface Telling {
  readonly language: Language;
  /** A trial has nobody to name. */
  readonly withVendor: boolean;
  readonly folder: string;
}

/** The outcome in one form. */
export function outcomeIn(
  format: FormatOf<'outcome'>,
  certificate: UnsignedCertificate,
  { language, withVendor, folder }: Telling,
): string {
  switch (format) {
    case 'text':
      return formatOutcome(certificate, language, withVendor);
    case 'json':
      return `${JSON.stringify(certificate, undefined, 2)}\n`;
    case 'junit':
      return certifyJunit(certificate, language);
    case 'sarif':
      return certifySarif(certificate, language, folder);
  }
}
