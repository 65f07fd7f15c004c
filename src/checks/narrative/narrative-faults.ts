import type { MessageId, MessageParams } from '../../finding/catalogue.js';

type NarrativeMessage = Extract<MessageId, `narrative-${string}`>;

/** Something wrong with a narrative: a message and its parameters. */
export type NarrativeFault = { [Id in NarrativeMessage]: { readonly id: Id; readonly params: MessageParams<Id> } }[NarrativeMessage];

/** When so many different things are wrong, more of them help nobody. */
const maxFaults = 100;

/** What is wrong with one narrative. The same thing is said once, however often it occurs: all of it is at one place of the resource. */
export class NarrativeFaults {
  readonly list: NarrativeFault[] = [];
  readonly #said = new Set<string>();

  add<Id extends NarrativeMessage>(id: Id, params: MessageParams<Id>): void {
    if (this.list.length >= maxFaults) return;
    const key = `${id} ${JSON.stringify(params)}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.list.push({ id, params } as NarrativeFault);
  }
}
