import { identifier, type Code } from './code.js';

/** What generated code knows by name: functions and tables that it calls. */
export class Constants {
  readonly values = new Map<string, unknown>();
  readonly #names = new Map<unknown, Code>();

  /** The name of a constant: the same one for the same value. */
  name(value: unknown): Code {
    let name = this.#names.get(value);
    if (name === undefined) {
      name = identifier(this.#names.size);
      this.#names.set(value, name);
      this.values.set(name.text, value);
    }
    return name;
  }
}
