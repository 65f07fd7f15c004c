type Json = Readonly<Record<string, unknown>>;

/**
 * FHIR's XML for a resource in JSON, written from the rules of http://hl7.org/fhir/R4/xml.html and nothing else: it knows
 * no types, and leaves the elements in the order of the JSON. What JSON has and XML cannot say (null, an array in an array)
 * is written somehow.
 */
export function writeXml(resource: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeResource(resource as Json, ' xmlns="http://hl7.org/fhir"')}`;
}

function writeResource(resource: Json, declaration = ''): string {
  const type = String(resource['resourceType']);
  return `<${type}${declaration}>${writeChildren(resource, true)}</${type}>`;
}

function writeChildren(object: Json, isResource: boolean): string {
  const names = new Set(Object.keys(object).map((key) => (key.startsWith('_') ? key.slice(1) : key)));
  return [...names]
    .filter((name) => name !== 'resourceType' && (isResource || !isAttribute(object, name)))
    .map((name) => writeProperty(name, object[name], object[`_${name}`]))
    .join('');
}

function writeProperty(name: string, value: unknown, extra: unknown): string {
  if (!Array.isArray(value) && !Array.isArray(extra)) return writeElement(name, value, extra);
  const [values, extras] = [list(value), list(extra)];
  return Array.from({ length: Math.max(values.length, extras.length) }, (_, index) =>
    writeElement(name, values[index], extras[index]),
  ).join('\n');
}

function writeElement(name: string, value: unknown, extra: unknown): string {
  if (isObject(value) && Object.hasOwn(value, 'resourceType')) return `<${name}>${writeResource(value)}</${name}>`;
  if (isObject(value)) return `<${name}${attributes(value)}>${writeChildren(value, false)}</${name}>`;
  if (name === 'div') return String(value);
  const beside = isObject(extra) ? extra : {};
  const own = value === undefined || value === null ? '' : ` value="${escape(String(value))}"`;
  return `<${name}${attributes(beside)}${own}>${writeChildren(beside, false)}</${name}>`;
}

/** The id of an element, and the url of an extension, which is told by what else has none. */
function isAttribute(object: Json, name: string): boolean {
  return (
    typeof object[name] === 'string' &&
    (name === 'id' || (name === 'url' && Object.keys(object).every((key) => /^_?value[A-Z]|^url$|^extension$|^id$/.test(key))))
  );
}

function attributes(object: Json): string {
  return ['id', 'url']
    .filter((name) => isAttribute(object, name))
    .map((name) => ` ${name}="${escape(String(object[name]))}"`)
    .join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
