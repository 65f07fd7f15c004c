import { Lines } from '../document/lines.js';
import type { DecodedXml } from '../document/xml/decode-xml.js';
import type { Finding } from '../finding/finding.js';
import { checkAttachments } from './checks/attachments.js';
import { checkDates } from './checks/dates.js';
import { checkEncoding } from './checks/encoding.js';
import { checkEnvelope } from './checks/envelope.js';
import { partsOf } from './checks/letter.js';
import { checkNumbers } from './checks/numbers.js';
import type { MessageElement } from './element.js';
import { Reporter } from './reporter.js';
import { reportSchemaErrors, type SchemaError } from './schema-findings.js';

/** A message with what is needed to check it. */
export interface MessageToCheck {
  readonly root: MessageElement;
  readonly decoded: DecodedXml;
  readonly bytes: Uint8Array;
  /** What its schema found. */
  readonly errors: readonly SchemaError[];
  readonly now: Date;
}

/** All findings about a message: those of its schema, and those that no schema can make. */
export function checkMessage({ root, decoded, bytes, errors, now }: MessageToCheck): Finding[] {
  const reporter = new Reporter(root, new Lines(decoded.text));
  reportSchemaErrors(errors, root, reporter);
  const parts = partsOf(root);
  checkEncoding(parts, decoded, bytes, reporter);
  checkEnvelope(parts, reporter);
  checkNumbers(parts, reporter);
  checkDates(parts, reporter, now);
  checkAttachments(parts, reporter);
  return withoutRepetition(reporter.findings);
}

/** A date that is not in the calendar, which the schema reports as well, is reported once: in our words. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const dates = new Set(findings.filter(({ id }) => id === 'letter-date-impossible').map(({ expression }) => expression));
  return findings.filter(({ id, expression }) => id !== 'xml-schema-value' || !dates.has(expression));
}
