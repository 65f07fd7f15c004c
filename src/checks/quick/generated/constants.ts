/** What generated code knows by name: functions and tables it calls, and texts it remembers. */
export class Constants {
  readonly values = new Map<string, unknown>();
  readonly #names = new Map<unknown, string>();
  #memories = 0;

  /** The name of a constant: the same one for the same value. */
  name(value: unknown): string {
    let name = this.#names.get(value);
    if (name === undefined) {
      name = `c${this.#names.size}`;
      this.#names.set(value, name);
      this.values.set(name, value);
    }
    return name;
  }

  /** A new variable that keeps its value from one call to the next. */
  memory(): string {
    return `m${this.#memories++}`;
  }

  /** The declarations of these variables. */
  memories(): string {
    return Array.from({ length: this.#memories }, (_, index) => `let m${index};\n`).join('');
  }
}
