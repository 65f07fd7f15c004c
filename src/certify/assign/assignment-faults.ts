import type { Bilingual } from '../../finding/message.js';
import { canonicalJson } from '../canonical-json.js';
import { canonicalBytes, signatureOver, type CheckSignature, type Signer } from '../signature.js';
import type { Assignment } from './assignment.js';
import { drawTasks } from './draw-tasks.js';
import type { Recipe } from './recipe.js';
import { isOver } from '../validity.js';

/** The assignment with its certifier's signature. */
export function signedAssignment(assignment: Omit<Assignment, 'signature'>, signer: Signer): Assignment {
  return { ...assignment, signature: signatureOver(assignmentBytes(assignment), signer) };
}

function assignmentBytes(assignment: Omit<Assignment, 'signature'>): Uint8Array {
  return canonicalBytes({ ...assignment, signature: undefined });
}

/** What an assignment is held against. */
export interface AssignmentContext {
  readonly recipe: Recipe;
  readonly recipeHash: string;
  readonly protocol: Assignment['protocol'];
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** The key that the certifier is known by (DER, Base64), where one is given. */
  readonly publicKey?: string | undefined;
}

/** Why nobody can be certified by an assignment; nothing when they can. */
export function assignmentFaults(
  assignment: Assignment,
  { recipe, recipeHash, protocol, now, publicKey }: AssignmentContext,
  check: CheckSignature,
): Bilingual[] {
  const { signature, issued, validUntil } = assignment;
  if (signature === undefined) return [{ en: 'it is not signed', da: 'den er ikke underskrevet' }];
  if (!check(assignmentBytes(assignment), signature.value, signature.publicKey))
    return [
      { en: 'its signature does not belong to it: one of them was changed', da: 'underskriften hører ikke til den: en af dem er ændret' },
    ];
  if (publicKey !== undefined && signature.publicKey !== publicKey)
    return [{ en: 'it was signed with another key', da: 'den er underskrevet med en anden nøgle' }];
  if (canonicalJson(assignment.protocol) !== canonicalJson(protocol))
    return [
      {
        en: `it belongs to another protocol: ${assignment.protocol.name} (${assignment.protocol.version})`,
        da: `den hører til en anden protokol: ${assignment.protocol.name} (${assignment.protocol.version})`,
      },
    ];
  if (assignment.recipe !== recipeHash)
    return [
      {
        en: 'it was drawn by another recipe than the one that comes with this toolkit',
        da: 'den er trukket efter en anden opskrift end den, der følger med værktøjet',
      },
    ];
  if (canonicalJson(assignment.tasks) !== canonicalJson(drawTasks(recipe, assignment)))
    return [{ en: 'its tasks are not those that its nonce gives', da: 'dens opgaver er ikke dem, engangstallet giver' }];
  if (issued > now) return [{ en: `it is not issued yet: ${issued}`, da: `den er ikke udstedt endnu: ${issued}` }];
  return isOver(validUntil, now) ? [{ en: `it was valid until ${validUntil}`, da: `den var gyldig til og med ${validUntil}` }] : [];
}
