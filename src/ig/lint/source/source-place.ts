import { jsonPositions } from '../../../document/json/positions.js';
import { resourceLabel } from '../../../fhir/json.js';
import type { LintedGuide, LintedResource } from '../linted-guide.js';
import type { Place, ResourcePlace } from '../place.js';
import { locateInFsh } from './locate-fsh.js';

/** A line of a file, as findings name it. */
export interface SourceLine {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where the source of a place is: the FSH rule that states it, or the line of the JSON file. */
export function sourcePlaceOf({ fsh }: Pick<LintedGuide, 'fsh'>, place: Place): SourceLine {
  if (!('resource' in place)) {
    const { file, line, column } = place;
    return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  }
  const { resource } = place.resource;
  if (place.resource.file !== undefined) return inJson(place.resource.file, place.resource, place);
  const found = fsh && locateInFsh(fsh, { ...place, resource });
  return found ? { file: found.file, line: found.line, column: found.column } : { file: resourceLabel(resource) ?? '?' };
}

function inJson(file: string, { text }: LintedResource, { path }: ResourcePlace): SourceLine {
  const source = text?.();
  if (source === undefined) return { file };
  const [position] = jsonPositions(source, [path]);
  return position ? { file, line: position.line, column: position.column } : { file };
}
