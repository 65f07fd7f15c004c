import type { Path } from '../rule.js';

/**
 * An element of the document, as its name and, of several, its index in the element around it. The path is put together when
 * it is asked for: in a valid report nobody does.
 */
export class Place {
  readonly around: Place | undefined;
  readonly name: string;
  readonly index: number | undefined;

  /** @param around undefined for what stands at the document's root */
  constructor(around: Place | undefined, name: string, index?: number) {
    this.around = around;
    this.name = name;
    this.index = index;
  }

  get path(): Path {
    const steps = this.index === undefined ? [this.name] : [this.name, this.index];
    return this.around === undefined ? steps : [...this.around.path, ...steps];
  }
}

/** What has a place. A place is not what it extends: one class has its objects made several times as fast as a family of them. */
export abstract class Placed {
  abstract readonly place: Place;

  get path(): Path {
    return this.place.path;
  }
}

/** The place that a path leads to; undefined for the document itself. */
export function placeAt(path: Path): Place | undefined {
  let place: Place | undefined;
  path.forEach((step, position) => {
    const next = path[position + 1];
    if (typeof step === 'string') place = new Place(place, step, typeof next === 'number' ? next : undefined);
  });
  return place;
}
