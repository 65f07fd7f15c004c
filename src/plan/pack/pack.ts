import { CanonicalIndex } from '../../definitions/canonical-index.js';
import type { Plan } from '../plan.js';
import { compactPlan, expandPlan, sharedTexts } from './compact.js';
import type { PlanSource } from '../source.js';

/** The form this version reads and writes; a pack of another form is built again, never guessed at. */
export const packFormat = 3;

/** What a pack says of itself, in its first line. */
export interface PackHeader {
  readonly format: number;
  /** The guide whose profiles it holds. */
  readonly ig: { readonly id: string; readonly version: string };
  /** SHA-256 over the definitions it was built from, in hexadecimal. */
  readonly hash: string;
  /** The packages that these came from, the guide's own last, each with the SHA-256 over its definitions. */
  readonly packages: readonly { readonly name: string; readonly version: string; readonly hash: string }[];
  /** Profiles that the root of a document must have, by resource type: the first, unless it claims another of them. */
  readonly rootProfiles: Readonly<Record<string, readonly string[]>>;
  /** Canonical, version (or null) and length in characters of each Plan, in the order of the lines that follow. */
  readonly plans: readonly (readonly [string, string | null, number])[];
  /** Length in characters of the line after them: what the Plans share. */
  readonly shared: number;
  /** Length in characters of the last line: the terminology. */
  readonly terminology: number;
}

/** Writes a pack: a header line, a line for each Plan, one with what they share, and one with the terminology (any JSON value). */
export function writePack(
  header: Omit<PackHeader, 'format' | 'plans' | 'shared' | 'terminology'>,
  plans: readonly Plan[],
  terminology: unknown,
): string {
  const texts = sharedTexts(plans);
  const places = new Map(texts.map((text, place) => [text, place]));
  const lines = plans.map((plan) => JSON.stringify(compactPlan(plan, places)));
  const shared = `[${texts.join()}]`;
  const last = JSON.stringify(terminology);
  const complete: PackHeader = {
    format: packFormat,
    ...header,
    plans: plans.map((plan, i) => [plan.url, plan.version ?? null, lines[i]?.length ?? 0]),
    shared: shared.length,
    terminology: last.length,
  };
  return [JSON.stringify(complete), ...lines, shared, last].join('\n') + '\n';
}

/** Where a Plan stands in the text of a pack. */
interface Line {
  readonly url: string;
  readonly version?: string;
  readonly offset: number;
  readonly length: number;
}

/** A pack that is open: its header is read, everything else when it is asked for. */
export class Pack implements PlanSource {
  readonly header: PackHeader;
  readonly #text: string;
  readonly #places = new CanonicalIndex<Line>();
  readonly #read = new Map<number, Plan>();
  readonly #sharedPlace: readonly [number, number];
  #shared: readonly unknown[] | undefined;
  readonly #terminology: readonly [number, number];

  /** @throws Error when the text is no pack of this form. */
  constructor(text: string) {
    const end = text.indexOf('\n');
    const header = headerOf(text.slice(0, Math.max(0, end)));
    this.header = header;
    this.#text = text;
    let offset = end + 1;
    for (const [url, version, length] of header.plans) {
      this.#places.add({ url, ...(version === null ? {} : { version }), offset, length });
      offset += length + 1;
    }
    this.#sharedPlace = [offset, header.shared];
    this.#terminology = [offset + header.shared + 1, header.terminology];
  }

  get(canonical: string): Plan | undefined {
    const place = this.#places.get(canonical);
    if (!place) return undefined;
    const { offset, length } = place;
    let plan = this.#read.get(offset);
    if (!plan) {
      this.#shared ??= this.#json(this.#sharedPlace) as readonly unknown[];
      plan = expandPlan(this.#json([offset, length]), this.#shared);
      this.#read.set(offset, plan);
    }
    return plan;
  }

  /** Canonicals of all Plans in the pack. */
  canonicals(): readonly string[] {
    return this.header.plans.map(([url]) => url);
  }

  /** The terminology as it was written. Read anew at each call: keep it. */
  terminology(): unknown {
    return this.#json(this.#terminology);
  }

  #json([offset, length]: readonly [number, number]): unknown {
    return JSON.parse(this.#text.slice(offset, offset + length)) as unknown;
  }
}

/** The first line of a pack, which must be of the one form that is read. */
function headerOf(line: string): PackHeader {
  let header: Partial<PackHeader> | null;
  try {
    header = JSON.parse(line) as Partial<PackHeader> | null;
  } catch {
    throw new Error('this is no pack: its first line is no JSON; run the build again');
  }
  if (header?.format !== packFormat)
    throw new Error(`a pack of form ${header?.format ?? 'unknown'}; this version reads form ${packFormat}: run the build again`);
  return header as PackHeader;
}
