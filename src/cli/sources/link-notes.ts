import type { FoundFile, LinkKind } from './walk-folder.js';

/** At most this many links of a kind are named. */
const most = 5;

const outside = {
  followed: 'links that lead out of the folder were followed',
  left: 'links that lead out of the folder were not followed',
} as const;

const headings: Readonly<Record<Exclude<LinkKind, 'outside'>, string>> = {
  folder: 'links to folders were not followed; name the folders themselves to check what is in them',
};

/** Links in folders: what is read from elsewhere, and what is not read, must not go unnoticed. */
export class LinkNotes {
  readonly #names: Readonly<Record<LinkKind, string[]>> = { outside: [], folder: [] };
  readonly #counts: Record<LinkKind, number> = { outside: 0, folder: 0 };
  readonly #headings: Readonly<Record<LinkKind, string>>;

  /** @param kind what becomes of links that lead out of the folder */
  constructor(kind: keyof typeof outside = 'followed') {
    this.#headings = { outside: outside[kind], ...headings };
  }

  add(file: string, { to, kind }: NonNullable<FoundFile['link']>): void {
    if (++this.#counts[kind] <= most) this.#names[kind].push(`${file} -> ${to}`);
  }

  /** The notes for standard error; empty when there are no links. */
  text(): string {
    return (['outside', 'folder'] as const)
      .filter((kind) => this.#counts[kind] > 0)
      .map((kind) => {
        const others = this.#counts[kind] - this.#names[kind].length;
        return `ltt: ${this.#headings[kind]}: ${[...this.#names[kind], ...(others > 0 ? [`and ${others} more`] : [])].join(', ')}\n`;
      })
      .join('');
  }
}
