/** Puts a text into a colour or weight, or leaves it alone. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const escape = '\u001b[';
const ansi =
  (on: number, off: number) =>
  (text: string): string =>
    `${escape}${on}m${text}${escape}${off}m`;
const plain = (text: string): string => text;

const coloured: Style = {
  bold: ansi(1, 22),
  dim: ansi(2, 22),
  red: ansi(31, 39),
  green: ansi(32, 39),
  yellow: ansi(33, 39),
  cyan: ansi(36, 39),
};
const uncoloured: Style = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };

/** ANSI sequences when `colour`, otherwise none. */
export function styleFor(colour: boolean): Style {
  return colour ? coloured : uncoloured;
}
