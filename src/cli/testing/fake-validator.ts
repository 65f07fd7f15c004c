import { defaultPolicy } from '../../checks/policy.js';
import { messageOf, type MessageId } from '../../finding/catalogue.js';
import type { Finding } from '../../finding/finding.js';
import type { Param } from '../../finding/message.js';
import type { Step } from '../../fhir/path.js';
import type { LoadedValidator } from '../guides/loaded-validator.js';

/** The one profile that the fake knows. */
export const fakeProfile = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen';

/** Says something foreseeable about a value, so that tests of the command need no definitions: see `findingsOf`. */
export const fakeValidator: LoadedValidator = {
  ig: { id: 'fake.guide', version: '1.2.3' },
  faults: [],
  policy: defaultPolicy,
  hasProfile: (canonical) => canonical === fakeProfile,
  profiles: () => [fakeProfile],
  ingredients: () => [{ name: 'fake.guide', version: '1.2.3', hash: 'f'.repeat(64) }],
  // Nothing is known of the elements of a resource.
  xmlTypes: () => ({ resource: (type) => (['Bundle', 'Patient'].includes(type) ? { child: () => undefined } : undefined) }),
  validate: (value, options) => findingsOf(value, options?.profiles?.[0]),
};

/** Properties named error, warning and information make such a finding; crash makes the validator fail. */
function findingsOf(value: unknown, profile: string | undefined): Finding[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [finding('resource-not-object', { found: 'an array' }, [])];
  const resource = value as Record<string, unknown>;
  if (!Object.hasOwn(resource, 'resourceType')) return [finding('resource-type-missing', {}, [])];
  if (resource['resourceType'] === 'Potato') return [finding('resource-type-unknown', { type: 'Potato', hint: '' }, ['resourceType'])];
  if (Object.hasOwn(resource, 'crash')) throw new Error('the fake failed as it was told to');
  return (['error', 'warning', 'information'] as const)
    .filter((severity) => Object.hasOwn(resource, severity))
    .map((severity) => ({
      ...finding('element-unknown', { type: 'Patient', name: String(resource[severity]), hint: '' }, [severity]),
      severity,
      ...(profile === undefined ? {} : { profile }),
    }));
}

function finding(id: MessageId, params: Record<string, Param>, path: readonly Step[]): Finding {
  const { severity, code } = messageOf(id);
  return { id, severity, code, params, path, expression: ['Patient', ...path].join('.') };
}
