export type { Policy } from '../checks/policy.js';
export type { IssueCode } from '../finding/issue-code.js';
export type { Language } from '../finding/message.js';
export type { Severity } from '../finding/severity.js';
export type { FindingPart as Finding, ProblemPart as ReadingProblem } from '../report/finding-part.js';
export type { Fetch, ServerSettings } from '../terminology/server/settings.js';
export type { Guide, PackSource, ValidationStage, ValidatorOptions } from './options.js';
export type { DocumentOptions, FhirValidator, GuideFault, ValidationResult } from './result.js';
