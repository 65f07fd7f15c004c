import type { Step } from '../../fhir/path.js';
import { notePlace, type WantedPlace } from './places.js';

/** A place in the value while it is built: its path and its FHIRPath, which are written out only for a finding. */
export class Spot {
  readonly parent: Spot | undefined;
  readonly key: string;
  /** Its place in an array; -1 where the element does not repeat. */
  readonly index: number;
  readonly segment: string;
  /** Whoever asks where things stand wants something here or below. */
  readonly wanted: WantedPlace | undefined;

  private constructor(parent: Spot | undefined, key: string, index: number, segment: string, wanted: WantedPlace | undefined) {
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.segment = segment;
    this.wanted = wanted;
  }

  /** The whole document, a resource of this type. */
  static root(type: string, wanted: WantedPlace | undefined, offset: number): Spot {
    const spot = new Spot(undefined, '', -1, type, wanted);
    spot.move(offset);
    return spot;
  }

  /** The place of an element below this one, which stands at `offset` of the text. */
  below(key: string, index: number, segment: string, offset: number): Spot {
    return new Spot(this, key, index, segment, notePlace(this.wanted, key, index, offset));
  }

  /** Where the id and extensions of the primitive at this place stand. */
  extra(offset: number): Spot {
    return new Spot(
      this.parent,
      `_${this.key}`,
      this.index,
      this.segment,
      notePlace(this.parent?.wanted, `_${this.key}`, this.index, offset),
    );
  }

  /** Is anything around it wanted, so that what stands beside it must be noted? */
  get isNoted(): boolean {
    return this.parent?.wanted !== undefined;
  }

  /** Has it stand at `offset` after all. */
  move(offset: number): void {
    if (this.wanted !== undefined) this.wanted.offset = offset;
  }

  path(): Step[] {
    if (this.parent === undefined) return [];
    return [...this.parent.path(), this.key, ...(this.index < 0 ? [] : [this.index])];
  }

  expression(): string {
    if (this.parent === undefined) return this.segment;
    return `${this.parent.expression()}.${this.segment}${this.index < 0 ? '' : `[${this.index}]`}`;
  }
}
