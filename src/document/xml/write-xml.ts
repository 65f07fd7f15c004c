import type { XmlShape, XmlTypes } from './xml-types.js';

type Json = Readonly<Record<string, unknown>>;

/** For resources that are written in the order of their JSON: no type is looked up. */
export const orderAsGiven: XmlTypes = { resource: () => undefined };

/**
 * FHIR's XML for a resource in JSON (http://hl7.org/fhir/R4/xml.html). Elements are put into the order of their definitions, which
 * JSON need not have; what no definition is known of keeps its place. What JSON has and XML cannot say (null in an object, an
 * array in an array) is left out.
 */
export function writeXml(resource: object, types: XmlTypes = orderAsGiven): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${resourceText(resource as Json, types, ' xmlns="http://hl7.org/fhir"')}\n`;
}

function resourceText(resource: Json, types: XmlTypes, declaration = ''): string {
  const type = nameIn(resource['resourceType']);
  if (type === undefined) return '';
  return `<${type}${declaration}>${childrenText(resource, types.resource(type), types, true)}</${type}>`;
}

function childrenText(object: Json, shape: XmlShape | undefined, types: XmlTypes, isResource: boolean): string {
  const names = [...new Set(Object.keys(object).map((key) => (key.startsWith('_') ? key.slice(1) : key)))].filter(
    (name) => name !== 'resourceType' && nameIn(name) !== undefined,
  );
  const written = names.filter((name) => isResource || !isAttribute(object, name, shape));
  return inOrder(written, shape)
    .map((name) => propertyText(name, object[name], object[`_${name}`], shape, types))
    .join('');
}

/** The names in the order of their definitions; where one has none, all stay as they are. */
function inOrder(names: readonly string[], shape: XmlShape | undefined): readonly string[] {
  if (shape === undefined) return names;
  const placed = names.map((name) => ({ name, order: shape.child(name)?.order }));
  if (placed.some(({ order }) => order === undefined)) return names;
  return placed.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ name }) => name);
}

function propertyText(name: string, value: unknown, extra: unknown, shape: XmlShape | undefined, types: XmlTypes): string {
  if (!Array.isArray(value) && !Array.isArray(extra)) return elementText(name, value, extra, shape, types);
  const [values, extras] = [listOf(value), listOf(extra)];
  return Array.from({ length: Math.max(values.length, extras.length) }, (_, index) =>
    elementText(name, values[index], extras[index], shape, types),
  ).join('');
}

function elementText(name: string, value: unknown, extra: unknown, shape: XmlShape | undefined, types: XmlTypes): string {
  const child = shape?.child(name);
  if (isObject(value)) {
    if (Object.hasOwn(value, 'resourceType')) return `<${name}>${resourceText(value, types)}</${name}>`;
    const content = child?.shape();
    return `<${name}${attributesText(value, content)}>${childrenText(value, content, types, false)}</${name}>`;
  }
  if (Array.isArray(value)) return '';
  // The narrative was checked when it was received: it is well-formed XHTML.
  if (name === 'div' && typeof value === 'string') return value;
  const beside = isObject(extra) ? extra : {};
  const content = child?.shape();
  const text = value === undefined || value === null ? '' : ` value="${attributeText(String(value))}"`;
  const inner = childrenText(beside, content, types, false);
  const start = `<${name}${attributesText(beside, content)}${text}`;
  if (text === '' && inner === '' && start === `<${name}`) return '';
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/**
 * The id of an element and the url of an extension are attributes; where no definition is known, an extension is told by what else it has.
 */
function isAttribute(object: Json, name: string, shape: XmlShape | undefined): boolean {
  if (typeof object[name] !== 'string') return false;
  const child = shape?.child(name);
  if (child !== undefined) return child.attribute;
  return name === 'id' || (name === 'url' && Object.keys(object).every((key) => /^(?:_?value[A-Z].*|url|extension|id)$/.test(key)));
}

function attributesText(object: Json, shape: XmlShape | undefined): string {
  return ['id', 'url']
    .filter((name) => isAttribute(object, name, shape))
    .map((name) => ` ${name}="${attributeText(String(object[name]))}"`)
    .join('');
}

/** What XML 1.0 has no place for, not even as a reference (https://www.w3.org/TR/xml/#charsets); it becomes U+FFFD. */
const outside =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function attributeText(text: string): string {
  return text.replace(outside, '\ufffd').replace(/[&<>"\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** A name that may be a tag: nothing of a document must end a tag and begin another. */
function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9]*$/.test(value) ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
