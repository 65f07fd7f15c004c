import { compileProtocol, type CompiledProtocol } from './compiled-protocol.js';
import { keysOf } from './judge-findings.js';
import type { Protocol } from './protocol.js';
import { schemaFaults } from './schema-faults.js';

/** Every finding that is an error or a warning of the profile stage is about one of these, and so must a requirement be. */
const everyArea = ['form', 'document', 'report', 'citizen', 'care-plan', 'contact', 'referral', 'other'].flatMap((area) => [
  `${area} error`,
  `${area} warning`,
]);

/**
 * Checks a protocol by its schema and by what a schema cannot say, and compiles its conditions.
 * @param hash SHA-256 of the file, in hexadecimal
 * @throws {TypeError} that names all that is wrong: the protocol comes with the toolkit, so that is the toolkit's fault
 */
export async function readProtocol(value: unknown, schema: object, hash: string): Promise<CompiledProtocol> {
  const faults = await schemaFaults(value, schema);
  if (faults.length === 0) faults.push(...contentFaults(value as Protocol));
  if (faults.length > 0) throw new TypeError(`the protocol is not right: ${faults.join('; ')}`);
  return compileProtocol(value as Protocol, hash);
}

/** Names that lead nowhere or are used twice, and findings that no requirement or more than one is about. */
export function contentFaults({ chapters, sources, codes, variables }: Protocol): string[] {
  const requirements = chapters.flatMap((chapter) => chapter.requirements.map((requirement) => ({ chapter, requirement })));
  const keys = requirements.flatMap(({ requirement }) => keysOf(requirement.select));
  return [
    ...twice(requirements.map(({ requirement }) => requirement.number)).map((number) => `there are two requirements ${number}`),
    ...twice([...Object.keys(codes), ...Object.keys(variables)]).map((name) => `two things are called %${name}`),
    ...twice(keys).map((key) => `two requirements are about ${key}`),
    ...everyArea.filter((key) => !keys.includes(key)).map((key) => `no requirement is about ${key}`),
    ...requirements.flatMap(({ chapter, requirement: { number, sources: named, inOrder = [] } }) => [
      ...(number.startsWith(`${chapter.number}.`) ? [] : [`${number} stands in chapter ${chapter.number}`]),
      ...named.filter((name) => !Object.hasOwn(sources, name)).map((name) => `${number} names the source ${name}, which is not there`),
      ...inOrder
        .filter((each) => chapter.requirements.find((other) => other.number === each)?.step === undefined)
        .map((each) => `${number} orders ${each}, which is no step of its chapter`),
    ]),
  ];
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
