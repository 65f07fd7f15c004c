import type { Message, ParamsOf } from './message.js';
import { bindingMessages } from './messages/binding.js';
import { bundleMessages } from './messages/bundle.js';
import { bundleSearchMessages } from './messages/bundle-search.js';
import { cardinalityMessages } from './messages/cardinality.js';
import { datatypeMessages } from './messages/datatype.js';
import { lazy } from '../text/lazy.js';
import { definitionElementMessages } from './messages/definition-element.js';
import { definitionMessages } from './messages/definition.js';
import { extensionMessages } from './messages/extension.js';
import { invariantMessages } from './messages/invariant.js';
import { jsonMessages } from './messages/json.js';
import { narrativeMessages } from './messages/narrative.js';
import { primitiveMessages } from './messages/primitive.js';
import { profileMessages } from './messages/profile.js';
import { questionnaireAnswerMessages } from './messages/questionnaire-answer.js';
import { questionnaireResponseMessages } from './messages/questionnaire-response.js';
import { referenceMessages } from './messages/reference.js';
import { structureDefinitionMessages } from './messages/structure-definition.js';
import { terminologyResourceMessages } from './messages/terminology-resource.js';
import { searchParameterMessages } from './messages/search-parameter.js';
import { questionnaireMessages } from './messages/questionnaire.js';
import { securityMessages } from './messages/security.js';
import { slicingMessages } from './messages/slicing.js';
import { structureMessages } from './messages/structure.js';
import { valueMessages } from './messages/value.js';
import { letterMessages } from './messages/letter.js';
import { xmlMessages } from './messages/xml.js';
import { xmlSchemaMessages } from './messages/xml-schema.js';

/** The groups of messages as one object, with the type of each kept. */
type Together<Groups extends readonly object[]> = Groups extends readonly [infer First, ...infer Rest extends readonly object[]]
  ? First & Together<Rest>
  : unknown;

/** One object of all messages. V8 takes milliseconds for an object of hundreds of properties, unless it has no prototype. */
function together<const Groups extends readonly object[]>(...groups: Groups): Together<Groups> {
  return Object.assign(Object.create(null) as object, ...groups) as Together<Groups>;
}

/** Every finding the toolkit can make, by id. Ids are stable and never reused. */
export const catalogue = lazy(() =>
  together(
    jsonMessages(),
    xmlMessages(),
    structureMessages(),
    cardinalityMessages(),
    primitiveMessages(),
    valueMessages(),
    bindingMessages(),
    slicingMessages(),
    profileMessages(),
    definitionMessages(),
    extensionMessages(),
    referenceMessages(),
    invariantMessages(),
    bundleMessages(),
    bundleSearchMessages(),
    datatypeMessages(),
    narrativeMessages(),
    securityMessages(),
    questionnaireResponseMessages(),
    questionnaireAnswerMessages(),
    questionnaireMessages(),
    searchParameterMessages(),
    terminologyResourceMessages(),
    structureDefinitionMessages(),
    definitionElementMessages(),
    xmlSchemaMessages(),
    letterMessages(),
  ),
);

export type MessageId = keyof ReturnType<typeof catalogue>;

/** The parameters of the message with this id. */
export type MessageParams<Id extends MessageId> = ParamsOf<ReturnType<typeof catalogue>[Id]>;

/** The message with this id. */
export function messageOf(id: MessageId): Message {
  return catalogue()[id];
}

/** True for a finding which says that something could not be checked here. Business rules decide everything they look at. */
export function isUnverified(id: string): boolean {
  return isMessageId(id) && messageOf(id).unverified === true;
}

/** True when `id` names a message. */
export function isMessageId(id: string): id is MessageId {
  // Business rules have names in capitals: that they are none of these is seen without making all messages.
  return /^[a-z]/.test(id) && Object.hasOwn(catalogue(), id);
}
