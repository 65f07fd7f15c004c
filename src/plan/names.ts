/** `Quantity` as it stands at the end of a choice's JSON name; a primitive's first letter is raised (`dateTime` gives `DateTime`). */
export function capitalised(code: string): string {
  return code.charAt(0).toUpperCase() + code.slice(1);
}

/** The stem of a choice name (`value[x]` gives `value`), or undefined for any other name. */
export function choiceStem(name: string): string | undefined {
  return name.endsWith('[x]') ? name.slice(0, -3) : undefined;
}

/** The JSON name of a choice in one of its types: `value[x]` as Quantity is `valueQuantity`. */
export function choiceKey(name: string, type: string): string {
  return name.slice(0, -3) + capitalised(type);
}
