import { isObject } from '../../fhir/json.js';
import type { Language } from '../../finding/message.js';
import { UnknownProfileError, type Checked, type ServiceFinding } from '../check/checked.js';
import { HttpError } from '../http-error.js';
import { jsonBody } from '../json-body.js';
import { wantedLanguage } from '../language.js';
import type { ServiceParts } from '../parts.js';
import { answerJson, type ServiceRequest, type ServiceResponse } from '../request.js';
import { isSession, makeSession } from './session.js';

/** A file of a request. */
interface FileInfo {
  readonly fileName: string;
  readonly fileContent: string;
  readonly fileType: string | null;
}

const mostFiles = 100;

/**
 * POST /validate of HL7's validator-wrapper: `cliContext`, or `validationContext` as newer clients send it. What it says of guides
 * and terminology servers is not used, since this service has its own guide; profiles, locale and sv are.
 */
export async function wrapperValidate(request: ServiceRequest, parts: ServiceParts): Promise<ServiceResponse> {
  const body = jsonBody(request);
  const context = body['validationContext'] ?? body['cliContext'] ?? {};
  const files = Array.isArray(body['filesToValidate']) ? body['filesToValidate'].filter(isObject) : [];
  if (files.length === 0) throw new HttpError(400, 'required', 'No files for validation provided in request.');
  if (files.length > mostFiles) throw new HttpError(413, 'too-long', `Send ${mostFiles} files at most in one request.`);
  if (!isObject(context)) throw new HttpError(400, 'invalid', 'validationContext (or cliContext) must be an object.');
  const { sv, locale } = context;
  if (typeof sv === 'string' && sv !== '' && !/^(?:4\.0(?:\.\d)?|R4)$/i.test(sv))
    throw new HttpError(400, 'not-supported', 'This service validates FHIR R4: sv must be 4.0.1.');
  const language: Language =
    typeof locale === 'string' && /^(?:da|en)\b/i.test(locale)
      ? (locale.slice(0, 2).toLowerCase() as Language)
      : wantedLanguage(request, parts.language);
  const profiles = Array.isArray(context['profiles'])
    ? (context['profiles'].filter((profile) => typeof profile === 'string' && profile !== '').slice(0, 20) as string[])
    : [];

  const outcomes = [];
  for (const file of files) outcomes.push(await outcomeFor(fileInfo(file), profiles, language, parts));
  const session = body['sessionId'];
  return answerJson(200, {
    outcomes,
    sessionId: typeof session === 'string' && isSession(session) ? session : makeSession(),
    validationTimes: {},
  });
}

function fileInfo({ fileName, fileContent, fileType }: Readonly<Record<string, unknown>>): FileInfo {
  if (typeof fileContent !== 'string') throw new HttpError(400, 'required', 'Each file to validate must have fileContent.');
  return {
    fileName: typeof fileName === 'string' ? fileName : 'manually_entered_file.json',
    fileContent,
    fileType: typeof fileType === 'string' ? fileType : null,
  };
}

async function outcomeFor(
  fileInfoOf: FileInfo,
  profiles: readonly string[],
  language: Language,
  { checker }: ServiceParts,
): Promise<object> {
  const bytes = new TextEncoder().encode(fileInfoOf.fileContent);
  try {
    const checked = await checker.check({ bytes, language, stage: 'sds', ...(profiles.length > 0 ? { profiles } : {}) });
    return { fileInfo: fileInfoOf, issues: issuesOf(checked) };
  } catch (error) {
    if (!(error instanceof UnknownProfileError)) throw error;
    // HL7's validator reports a profile that it does not have as an issue of the file.
    const message =
      language === 'da' ? 'Den profil, der valideres mod, er ikke kendt her' : 'A profile to validate against is not known here';
    return {
      fileInfo: fileInfoOf,
      issues: [issue({ level: 'ERROR', type: 'NOTFOUND', message, location: '', messageId: 'profile-unknown' })],
    };
  }
}

interface WrapperIssue {
  readonly level: string;
  readonly type: string;
  readonly message: string;
  readonly location: string;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
  readonly messageId: string;
}

/** A ValidationMessage as HL7's libraries write it. */
function issue({ level, type, message, location, line, col, messageId }: WrapperIssue): object {
  return {
    source: 'InstanceValidator',
    line: line ?? -1,
    col: col ?? -1,
    location,
    message,
    messageId,
    type,
    level,
    html: message,
    display: `${level}: ${location}: ${message}`,
    error: level === 'ERROR' || level === 'FATAL',
    slicingHint: false,
    slices: [],
  };
}

const levels = { error: 'ERROR', warning: 'WARNING', information: 'INFORMATION' } as const;

function issuesOf({ problem, findings }: Checked): object[] {
  if (problem !== undefined)
    return [
      issue({
        level: 'FATAL',
        type: 'STRUCTURE',
        message: problem.message,
        location: '(document)',
        line: problem.line,
        col: problem.column,
        messageId: problem.id,
      }),
    ];
  return findings.slice(0, 2000).map(findingIssue);
}

/** `type` is FHIR's issue-type in capitals without hyphens, as the constants of HL7's libraries are named. */
function findingIssue({ id, hl7Id, severity, code, message, expression, line, column }: ServiceFinding): object {
  return issue({
    level: levels[severity],
    type: code.replaceAll('-', '').toUpperCase(),
    message,
    location: expression,
    line,
    col: column,
    messageId: hl7Id ?? id,
  });
}
