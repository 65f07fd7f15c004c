import type { JsonObject } from '../../fhir/json.js';
import { listOf, objectOf } from '../../rules/view/json.js';
import type { CodedValue } from '../../rules/view/values.js';
import type { Path } from '../../rules/rule.js';
import { reportRule } from './report-rule.js';
import { extensions } from './view/profiles.js';

/** Values of extensions that are free text, or say who somebody is. */
const freeValues = [
  'valueString',
  'valueMarkdown',
  'valueAnnotation',
  'valueHumanName',
  'valueAddress',
  'valueContactPoint',
  'valueAttachment',
] as const;

export const r12 = reportRule({
  meta: {
    id: 'LTT-R12',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['indberetningsrapportIndhold', 'Resource.text'],
    sources: ['IG home'],
    title: { en: 'Only what is required is reported: no free text', da: 'Kun det, der er krævet, indberettes: ingen fritekst' },
    about: {
      en: 'The profiles of the guide are restricted to allow only the information that is required to report.',
      da: 'Guidens profiler er begrænset til kun at tillade de oplysninger, som indberetningen kræver.',
    },
    inferred: {
      en: 'Narratives, texts beside codes, displays of references and extensions with text remain possible in the profiles. They may hold a name, an address or notes about a child, and nobody needs them. The finding names the place and never quotes the text.',
      da: 'Narrativer, tekster ved siden af koder, visningsnavne på referencer og extensions med tekst er stadig mulige i profilerne. De kan rumme et navn, en adresse eller noter om et barn, og ingen har brug for dem. Fundet nævner stedet og citerer aldrig teksten.',
    },
    messages: {
      narrative: {
        en: 'The resource has a narrative (text), which may hold personal data; leave it out',
        da: 'Ressourcen har et narrativ (text), som kan rumme personoplysninger; udelad det',
      },
      text: {
        en: 'There is free text beside the code, which may hold personal data; leave it out',
        da: 'Der er fritekst ved siden af koden, som kan rumme personoplysninger; udelad den',
      },
      display: {
        en: 'The reference has a display, which may hold a name; leave it out',
        da: 'Referencen har et visningsnavn (display), som kan rumme et navn; udelad det',
      },
      extension: {
        en: 'The extension holds free text or contact details, which may be personal data; leave it out',
        da: 'Udvidelsen (extension) rummer fritekst eller kontaktoplysninger, som kan være personoplysninger; udelad den',
      },
    },
    example: [[{ op: 'add', path: '/entry/2/resource/subject/display', value: 'Barnet' }]],
  },
  check({ entries, citizenLinks, otherLinks, contacts, citizen }, found) {
    for (const entry of entries) {
      const { resource } = entry;
      if (isNarrative(resource.text)) found('narrative', [...entry.path, 'text'], {});
      if (resource.extension !== undefined) for (const at of freeExtensions(resource)) found('extension', [...entry.path, ...at], {});
    }
    // A display instead of a reference is reported as the missing reference.
    for (const { json, path } of [...citizenLinks, ...otherLinks])
      if (json.display !== undefined && json.reference !== undefined) found('display', [...path, 'display'], {});
    const tell = (value: CodedValue): void => {
      for (const at of value.texts) found('text', [...value.path, ...at], {});
    };
    for (const { deliveryType, participants } of contacts) {
      deliveryType.forEach(tell);
      participants.forEach(tell);
    }
    for (const identifier of citizen?.identifiers ?? []) {
      if (objectOf(identifier.json.type).text !== undefined) found('text', [...identifier.path, 'type', 'text'], {});
      if (objectOf(identifier.json.assigner).display !== undefined) found('display', [...identifier.path, 'assigner', 'display'], {});
    }
  },
});

const ownExtensions: ReadonlySet<unknown> = new Set(Object.values(extensions));

/** A malformed narrative is reported as malformed. */
function isNarrative(text: unknown): boolean {
  const { div } = objectOf(text);
  return typeof div === 'string' && /^\s*<div\b/.test(div);
}

/** Where a resource's own extensions hold free text. */
function freeExtensions(resource: JsonObject): Path[] {
  const places: Path[] = [];
  listOf(resource.extension).forEach((extension, index) => {
    // An extension of the guide with a value of another type is reported as that.
    if (ownExtensions.has(objectOf(extension).url)) return;
    for (const name of freeValues) if (objectOf(extension)[name] !== undefined) places.push(['extension', index, name]);
  });
  return places;
}
