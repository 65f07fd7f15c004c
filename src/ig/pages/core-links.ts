import { coreBase, splitCanonical } from '../../fhir/canonical.js';

const home = 'https://hl7.org/fhir/R4/';

/** Types whose page is not that of their group. */
const pages: Readonly<Record<string, string>> = {
  Reference: 'references.html#Reference',
  Extension: 'extensibility.html#Extension',
  Meta: 'resource.html#Meta',
  Narrative: 'narrative.html#Narrative',
  Resource: 'resource.html',
  DomainResource: 'domainresource.html',
  Element: 'element.html',
  BackboneElement: 'backboneelement.html',
  Dosage: 'dosage.html',
  xhtml: 'narrative.html#xhtml',
};

/** Types that the page of datatypes describes. */
const datatypes =
  /^(?:[a-z]\w*|Address|Age|Annotation|Attachment|CodeableConcept|Coding|ContactPoint|Count|Distance|Duration|HumanName|Identifier|Money|Period|Quantity|Range|Ratio|SampledData|Signature|SimpleQuantity|Timing)$/;

/** Where R4 describes a type, a resource, a value set or a code system of its own; undefined for others. */
export function coreLink(canonical: string): string | undefined {
  const { url } = splitCanonical(canonical);
  if (url.startsWith(coreBase)) return typeLink(url.slice(coreBase.length));
  const [, kind, id] = /^http:\/\/hl7\.org\/fhir\/(ValueSet\/)?([a-z0-9-]+)$/.exec(url) ?? [];
  if (id === undefined) return undefined;
  return `${home}${kind === undefined ? 'codesystem' : 'valueset'}-${id}.html`;
}

function typeLink(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name)) return undefined;
  if (Object.hasOwn(pages, name)) return home + (pages[name] ?? '');
  if (name.includes('-')) return `${home}extension-${name.toLowerCase()}.html`;
  return datatypes.test(name) ? `${home}datatypes.html#${name}` : `${home}${name.toLowerCase()}.html`;
}
