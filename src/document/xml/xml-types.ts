/**
 * What XML does not say itself: which elements repeat, which are numbers, where a resource begins. This room knows no
 * definitions, so that whoever reads XML brings the answers (src/validate/xml-types.ts has them from the Plans).
 */
export interface XmlTypes {
  /** The shape of a resource of this type; undefined when FHIR has no such type. */
  resource(type: string): XmlShape | undefined;
}

/** What may stand inside an element: of a resource, a datatype, or (its extensions) a primitive. */
export interface XmlShape {
  /** The element or attribute with this name; for a choice by the name of each type (`valueQuantity`). */
  child(name: string): XmlChild | undefined;
}

/** One element or attribute of a shape. */
export interface XmlChild {
  /** How FHIRPath names it: `status`, `value.ofType(Quantity)`. */
  readonly segment: string;
  /** Its place in the order of its siblings; the same for all types of a choice. */
  readonly order: number;
  /** It may repeat in FHIR, so that its JSON is an array. */
  readonly array: boolean;
  /** XML writes it as an attribute. */
  readonly attribute: boolean;
  kind(): XmlKind;
  /** Of its content; of the extensions of a primitive. Undefined where the type is not known. */
  shape(): XmlShape | undefined;
}

/**
 * What an element holds: a primitive in its attribute "value" (`text` for all that JSON writes in quotation marks), the
 * narrative's XHTML, elements of a datatype, or one element that is a resource.
 */
export type XmlKind = 'text' | 'boolean' | 'integer' | 'decimal' | 'xhtml' | 'complex' | 'resource';
