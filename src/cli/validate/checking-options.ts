import { Option, type Command } from 'commander';
import { hl7Policy, policyChoices, type Policy } from '../../checks/policy.js';
import { suggest } from '../../finding/hint.js';
import { serverBase, type ServerSettings } from '../../terminology/server/settings.js';
import type { CheckingSettings } from './checking-settings.js';
import { baseUrl } from '../../fhir/base-url.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { collect } from './validate-options.js';

/** The options as commander gives them. */
export interface CheckingFlags {
  readonly tx?: string;
  readonly policy: readonly string[];
  readonly registry?: string;
  readonly fhirCache?: string;
}

/** The whole value of an Authorization header, for terminology servers that want one. A URL or option would end up in logs. */
const authorization = 'LTT_TX_AUTHORIZATION';

/** Where guides that a command names are taken from. */
export type GuideFlags = Pick<CheckingFlags, 'registry' | 'fhirCache'>;

/** Adds the options to a command that takes guides by name. */
export function addGuideOptions(command: Command): Command {
  return command
    .option(
      '--fhir-cache <folder>',
      'the FHIR cache that id#version and dependencies are taken from (default: .fhir/packages in your home)',
    )
    .option('--registry <url>', 'fetch what the FHIR cache does not have from this FHIR package registry, and keep it there');
}

/** Adds the options to a command that checks documents. */
export function addCheckingOptions(command: Command): Command {
  return addGuideOptions(command)
    .addOption(
      new Option(
        '--tx <url>',
        `ask this FHIR terminology server about codes that are unverified here; only codes, displays and value sets are sent (credentials: ${authorization})`,
      ),
    )
    .addOption(
      new Option(
        '--policy <name=value|hl7>',
        `where FHIR leaves a choice, choose: ${Object.keys(policyChoices).join(', ')}; hl7: all as HL7's validator chooses by default; repeatable`,
      )
        .argParser(collect)
        .default([], 'see docs/policies.md'),
    );
}

/** @throws {UsageError} for what is no server and no policy */
export function checkingSettings({ tx, policy, ...guides }: CheckingFlags, env: Io['env']): CheckingSettings {
  return {
    ...(tx === undefined ? {} : { tx: serverSettings(tx, env[authorization]) }),
    ...(policy.length === 0 ? {} : { policy: policyOf(policy) }),
    ...guideSettings(guides),
  };
}

/** @throws {UsageError} for what is no registry */
export function guideSettings({ registry, fhirCache }: GuideFlags): Pick<CheckingSettings, 'registry' | 'fhirCache'> {
  return {
    ...(registry === undefined ? {} : { registry: orUsageError(() => baseUrl(registry, 'the package registry'), '--registry') }),
    ...(fhirCache === undefined ? {} : { fhirCache }),
  };
}

function serverSettings(url: string, secret: string | undefined): ServerSettings {
  orUsageError(() => serverBase(url), '--tx', `. Credentials belong into the environment variable ${authorization}`);
  if (secret === undefined || secret === '') return { url };
  if (!/^[\x21-\x7e][\x20-\x7e]*$/.test(secret)) throw new UsageError(`${authorization} has characters that cannot stand in a header`);
  return { url, headers: { authorization: secret } };
}

/** What makes an option unusable is a RangeError of those who read it. */
function orUsageError<T>(read: () => T, option: string, advice = ''): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${option}: ${error.message}${advice}`);
    throw error;
  }
}

/** `hl7` is the ground that single choices are laid over, in whatever order they are given. */
function policyOf(texts: readonly string[]): Partial<Policy> {
  const single = Object.fromEntries(texts.filter((text) => text !== 'hl7').map(choiceOf)) as Partial<Policy>;
  return texts.includes('hl7') ? { ...hl7Policy, ...single } : single;
}

function choiceOf(text: string): readonly [name: string, value: string] {
  const [name = '', ...rest] = text.split('=');
  const value = rest.join('=');
  if (!isPolicy(name))
    throw new UsageError(
      `--policy ${text}: there is no policy "${name}"${suggest(name, Object.keys(policyChoices)).en}; choose one of: ${Object.keys(policyChoices).join(', ')}`,
    );
  const choices: readonly string[] = policyChoices[name];
  if (!choices.includes(value))
    throw new UsageError(`--policy ${text}: ${name} is one of: ${choices.map((choice) => `${name}=${choice}`).join(', ')}`);
  return [name, value];
}

function isPolicy(name: string): name is keyof Policy {
  return Object.hasOwn(policyChoices, name);
}
