import type { MessageId, MessageParams } from '../../finding/catalogue.js';
import type { XmlTag } from './parse-xml.js';
import type { Spot } from './spot.js';
import type { XmlTypes } from './xml-types.js';

/** An element that is being read, as long as it is open. */
export interface OpenElement {
  /** Its namespace, whether that is the right one or not. */
  readonly namespace: string;
  /** A child element begins. Returns what is to receive its content. */
  open(tag: XmlTag): OpenElement;
  /** Blank text counts here. */
  readonly mixed?: true;
  /** Text that is not blank, unless blank text counts. @param offset of its first letter. */
  text(text: string, offset: number): void;
  /** @param end offset after the end tag. */
  close(end: number): void;
}

/** What all frames of a document share. */
export interface XmlReadContext {
  readonly source: string;
  readonly types: XmlTypes;
  /** Were there numbers that JavaScript writes in another way? */
  unusualNumbers: boolean;
  /** Notes a finding about the place, at `offset` of the source. Long parameters are cut. */
  report<Id extends MessageId>(id: Id, params: MessageParams<Id>, spot: Spot, offset: number): void;
}

/** What belongs to nothing: the finding about its outermost element has said so. */
export const ignored: OpenElement = {
  namespace: '',
  open: () => ignored,
  text: () => undefined,
  close: () => undefined,
};
