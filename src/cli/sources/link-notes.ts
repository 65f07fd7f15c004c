import type { FoundFile, LinkKind } from './walk-folder.js';

/** So many links of a kind are named. */
const most = 5;

const headings: Readonly<Record<LinkKind, string>> = {
  outside: 'links that lead out of the folder were followed',
  folder: 'links to folders were not followed; name the folders themselves to check what is in them',
};

/** Links in folders: what is read from elsewhere, and what is not read, must not go unnoticed. */
export class LinkNotes {
  readonly #names: Readonly<Record<LinkKind, string[]>> = { outside: [], folder: [] };
  readonly #counts: Record<LinkKind, number> = { outside: 0, folder: 0 };

  add(file: string, { to, kind }: NonNullable<FoundFile['link']>): void {
    if (++this.#counts[kind] <= most) this.#names[kind].push(`${file} -> ${to}`);
  }

  /** The notes for standard error; empty when there are no links. */
  text(): string {
    return (Object.keys(headings) as LinkKind[])
      .filter((kind) => this.#counts[kind] > 0)
      .map((kind) => {
        const others = this.#counts[kind] - this.#names[kind].length;
        return `ltt: ${headings[kind]}: ${[...this.#names[kind], ...(others > 0 ? [`and ${others} more`] : [])].join(', ')}\n`;
      })
      .join('');
  }
}
