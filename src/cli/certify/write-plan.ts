import { assignmentPage } from '../../certify/assign/assignment-page.js';
import type { CompiledProtocol } from '../../certify/compiled-protocol.js';
import { planJson } from '../../certify/plan/plan-json.js';
import { planMarkdown } from '../../certify/plan/plan-markdown.js';
import { planText } from '../../certify/plan/plan-text.js';
import type { Language } from '../../finding/message.js';
import type { CommandContext, ExitCode } from '../command.js';
import { demandAssignment, readAssignment } from './read-assignment.js';
import { readProtocolFile } from './read-protocol-file.js';

type PlanFormat = 'text' | 'markdown' | 'json';

/** What is to be told of what a vendor hands in. */
export interface PlanRequest {
  readonly format: PlanFormat;
  /** The file of an assignment, which is told before the protocol. */
  readonly assignment: string | undefined;
  readonly language: Language;
}

/** Tells what a vendor hands in: the assignment, where there is one, and the protocol. */
export async function writePlan({ format, assignment: file, language }: PlanRequest, { io }: CommandContext): Promise<ExitCode> {
  const protocol = await readProtocolFile();
  if (file === undefined) {
    await io.stdout.write(planIn(format, protocol, language));
    return 0;
  }
  const assignment = await readAssignment(file, io.cwd);
  await demandAssignment(assignment, file, protocol, undefined, io);
  if (format === 'json')
    await io.stdout.write(`${JSON.stringify({ assignment, plan: JSON.parse(planJson(protocol)) as unknown }, undefined, 2)}\n`);
  else await io.stdout.write(`${assignmentPage(assignment, language)}\n${planIn(format, protocol, language)}`);
  return 0;
}

function planIn(format: PlanFormat, protocol: CompiledProtocol, language: Language): string {
  if (format === 'json') return planJson(protocol);
  return format === 'markdown' ? planMarkdown(protocol, language) : planText(protocol, language);
}
