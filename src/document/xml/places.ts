import type { Step } from '../../fhir/path.js';

/** A place in the value that is asked for, or lies on the way to one. */
export class WantedPlace {
  readonly parent: WantedPlace | undefined;
  readonly steps = new Map<Step, WantedPlace>();
  /** Where it begins in the text; -1 until it is come upon. */
  offset = -1;

  constructor(parent?: WantedPlace) {
    this.parent = parent;
  }

  /** The place one step below, which becomes wanted. */
  want(step: Step): WantedPlace {
    let place = this.steps.get(step);
    if (place === undefined) {
      place = new WantedPlace(this);
      this.steps.set(step, place);
    }
    return place;
  }

  /** Its own offset, or that of the nearest place around it that the text has. */
  nearest(): number {
    if (this.offset >= 0 || this.parent === undefined) return Math.max(this.offset, 0);
    return this.parent.nearest();
  }
}

/**
 * Notes that an element stands at `offset`, if anybody wants to know. An element that has no index until it is wrongly
 * repeated is found under its bare name and as the first of the repetitions.
 * @param index place in the array; -1 for an element that does not repeat in FHIR.
 * @returns the place, for what lies below it.
 */
export function notePlace(parent: WantedPlace | undefined, key: string, index: number, offset: number): WantedPlace | undefined {
  const list = parent?.steps.get(key);
  if (list === undefined) return undefined;
  if (list.offset < 0) list.offset = offset;
  const item = list.steps.get(Math.max(index, 0));
  if (item !== undefined) item.offset = offset;
  return index < 0 ? list : item;
}
