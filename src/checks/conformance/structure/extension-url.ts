import { objectOf, objectsOf, textOf } from '../../value/members.js';
import { coreBase } from '../../../fhir/canonical.js';
import type { StructureView } from './structure-view.js';

/** An extension fixes its url to the url of its own definition (http://hl7.org/fhir/R4/defining-extensions.html). */
export function checkExtensionUrl({ resource, url, type, at }: StructureView): void {
  if (type !== 'Extension' || resource['baseDefinition'] !== `${coreBase}Extension` || url === '') return;
  const differential = objectOf(resource, 'differential');
  if (differential === undefined) return;
  const elements = objectsOf(differential, 'element');
  const stated = elements.filter(({ item }) => item['path'] === 'Extension.url');
  const [first] = stated;
  if (first === undefined || textOf(first.item, 'fixedUri') === undefined) {
    at.report('definition-extension-url-missing', { url }, { below: ['differential'] });
    return;
  }
  const fixed = textOf(first.item, 'fixedUri');
  if (fixed !== undefined && fixed !== url)
    at.report('definition-extension-url', { found: fixed, expected: url }, { below: ['differential', 'element', first.index, 'fixedUri'] });
}
