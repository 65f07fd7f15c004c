import { editValue, resources } from './edit.js';
import { additions } from './additions.js';

const narrative = (div, status = 'generated') => ({ status, div });
const xhtml = (content) => `<div xmlns="http://www.w3.org/1999/xhtml">${content}</div>`;
const narratives = [
  ['plain', narrative(xhtml('<p>Josefine</p>'))],
  ['empty', narrative(xhtml(''))],
  ['of blanks', narrative(xhtml('  '))],
  ['with a picture', narrative(xhtml('<img src="a.png" alt="a"/>'))],
  ['with a link', narrative(xhtml('<a href="http://test.example">a</a>'))],
  ['with script', narrative(xhtml('<script>alert(1)</script>'))],
  ['with an event', narrative(xhtml('<p onclick="a()">a</p>'))],
  ['with a form', narrative(xhtml('<form><input name="a"/></form>'))],
  ['with an iframe', narrative(xhtml('<iframe src="http://test.example"></iframe>'))],
  ['with style', narrative(xhtml('<p style="color: red">a</p>'))],
  ['with an unknown element', narrative(xhtml('<blink>a</blink>'))],
  ['with entities', narrative(xhtml('a &amp; b &lt; c &nbsp; d'))],
  ['with an unknown entity', narrative(xhtml('a &nothing; b'))],
  ['without namespace', narrative('<div>a</div>')],
  ['of another element', narrative('<p xmlns="http://www.w3.org/1999/xhtml">a</p>')],
  ['not well-formed', narrative(xhtml('<p>a'))],
  ['of plain text', narrative('text')],
  ['with unknown status', narrative(xhtml('a'), 'fine')],
  ['without div', { status: 'generated' }],
  ['without status', { div: xhtml('a') }],
];

const organization = { resourceType: 'Organization', id: 'org', name: 'Holbæk Kommune' };
const contained = [
  ['not referred to', [organization]],
  ['without id', [{ resourceType: 'Organization', name: 'Holbæk Kommune' }]],
  ['with meta', [{ ...organization, meta: { versionId: '1' } }]],
  ['with security label', [{ ...organization, meta: { security: [{ code: 'R' }] } }]],
  ['in contained', [{ ...organization, contained: [{ resourceType: 'Patient', id: 'p' }] }]],
  ['twice', [organization, organization]],
  ['of no type', [{ id: 'org' }]],
  ['of unknown type', [{ resourceType: 'Organisation', id: 'org' }]],
  ['invalid', [{ ...organization, gender: 'female' }]],
  ['with text', [{ ...organization, text: narratives[0][1] }]],
];

/**
 * What happens to whole resources: their type, profiles, narrative, contained resources and further elements. @param {any} document @param
 * {import('./material.js').Material} material
 */
export function* resourceEdits(document, { profiles, elementsOf, pick }) {
  for (const place of resources(document)) {
    const edit = (kind, change) => editValue(document, kind, place, change);
    for (const type of [
      'Patient',
      'CarePlan',
      'Encounter',
      'Observation',
      'Organization',
      'Binary',
      'Resource',
      'DomainResource',
      'Period',
      'Patiens',
      'patient',
    ]) {
      if (type !== place.value.resourceType) yield edit(`resourceType ${type}`, (resource) => (resource.resourceType = type));
    }
    yield edit('no meta', (resource) => delete resource.meta);
    yield edit('no profile', (resource) => delete resource.meta?.profile);
    for (const profile of pick(profiles, 2))
      yield { ...edit('profile of another resource', (resource) => (resource.meta = { profile: [profile] })), detail: profile };
    for (const profile of pick(profiles, 1))
      yield {
        ...edit(
          'profile of another resource too',
          (resource) => ((resource.meta ??= {}).profile = [...(resource.meta.profile ?? []), profile]),
        ),
        detail: profile,
      };
    for (const [key, value] of pick(elementsOf(place.value), 6))
      yield { ...edit('element of another resource', (resource) => (resource[key] = structuredClone(value))), detail: key };
    yield edit('profile unknown', (resource) => (resource.meta = { profile: ['http://test.example/StructureDefinition/unknown'] }));
    yield edit(
      'profile unknown too',
      (resource) =>
        ((resource.meta ??= {}).profile = [...(resource.meta.profile ?? []), 'http://test.example/StructureDefinition/unknown']),
    );
    yield edit(
      'profile of R4',
      (resource) => (resource.meta = { profile: [`http://hl7.org/fhir/StructureDefinition/${resource.resourceType}`] }),
    );
    yield edit(
      'profile of another R4 type',
      (resource) => (resource.meta = { profile: ['http://hl7.org/fhir/StructureDefinition/Observation'] }),
    );
    if (Array.isArray(place.value.meta?.profile)) {
      const renamed = (kind, name) => edit(`profile ${kind}`, ({ meta }) => (meta.profile = meta.profile.map(name)));
      yield renamed('without version', (profile) => profile.split('|')[0]);
      yield renamed('with version 1.0.1', (profile) => `${profile.split('|')[0]}|1.0.1`);
      yield renamed('with another version', (profile) => `${profile.split('|')[0]}|9.9.9`);
      yield renamed('in small letters', (profile) => profile.toLowerCase());
    }
    yield edit('meta: tag', (resource) => ((resource.meta ??= {}).tag = [{ system: 'http://test.example/tags', code: 'a' }]));
    yield edit('meta: lastUpdated', (resource) => ((resource.meta ??= {}).lastUpdated = '2025-05-14T23:45:51Z'));
    yield edit('meta: lastUpdated of a date', (resource) => ((resource.meta ??= {}).lastUpdated = '2025-05-14'));
    yield edit('meta: versionId', (resource) => ((resource.meta ??= {}).versionId = '1'));
    yield edit('language da', (resource) => (resource.language = 'da'));
    yield edit('language da-DK', (resource) => (resource.language = 'da-DK'));
    yield edit('language unknown', (resource) => (resource.language = 'dansk!'));
    yield edit('implicitRules', (resource) => (resource.implicitRules = 'http://test.example/rules'));
    yield edit('fhir_comments', (resource) => (resource.fhir_comments = ['a']));
    for (const [kind, text] of narratives) yield edit(`narrative ${kind}`, (resource) => (resource.text = text));
    for (const [kind, list] of contained) yield edit(`contained ${kind}`, (resource) => (resource.contained = structuredClone(list)));
    for (const [kind, type, change] of additions)
      if (type === place.value.resourceType) yield edit(`added: ${kind}`, (resource) => Object.assign(resource, structuredClone(change)));
  }
}
