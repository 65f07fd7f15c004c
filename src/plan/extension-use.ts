import type { Extension, StructureDefinition, StructureDefinitionContext } from 'fhir/r4.js';
import { coreBase } from '../fhir/canonical.js';
import { contextsMeantBy } from './features/r4-errata.js';
import type { ExtensionContext } from './plan.js';

const specificUse = `${coreBase}version-specific-use`;
const specificValue = `${coreBase}version-specific-value`;

/** What the definition of an extension says of its use: where it may stand, and for which versions of FHIR it is. */
export interface ExtensionUse {
  /** Empty where none of those stated is for R4. */
  readonly contexts?: readonly ExtensionContext[];
  readonly otherVersions?: string;
}

/**
 * The use of an extension in R4. HL7 publishes its extensions for several versions of FHIR at once, and says of a context, or of the whole
 * extension, which versions it is for (http://hl7.org/fhir/extensions/StructureDefinition-version-specific-use.html).
 */
export function extensionUse({ url, context = [], extension }: StructureDefinition, fault: (problem: string) => void): ExtensionUse {
  const otherVersions = excludesR4(extension);
  const forR4 = context.filter((stated) => excludesR4(stated.extension) === undefined);
  if (context.some(hasSpecificValue))
    fault('a context has another value for some versions of FHIR (version-specific-value), which is not supported; its usual value counts');
  return {
    ...(context.length > 0
      ? {
          contexts: contextsMeantBy(
            url,
            forR4.map(({ type, expression }) => ({ type, expression })),
          ),
        }
      : {}),
    ...(otherVersions === undefined ? {} : { otherVersions }),
  };
}

/** The versions of FHIR that something is for, where R4 is not among them: `5.0 and later`. */
export function excludesR4(extensions: readonly Extension[] = []): string | undefined {
  const ranges = extensions
    .filter(({ url }) => url === specificUse)
    .map(({ extension: parts = [] }) => ({ start: versionIn(parts, 'startFhirVersion'), end: versionIn(parts, 'endFhirVersion') }));
  if (ranges.length === 0 || ranges.some(({ start, end }) => !isLater(start, r4) && !isLater(r4, end))) return undefined;
  return ranges.map(({ start, end }) => `${start ?? ''}–${end ?? ''}`).join(', ');
}

const r4 = '4.0';

function versionIn(parts: readonly Extension[], name: string): string | undefined {
  const part = parts.find(({ url }) => url === name);
  return part?.valueCode ?? part?.valueString;
}

/** Is one version of FHIR later than the other, by its first two numbers? */
function isLater(a: string | undefined, b: string | undefined): boolean {
  const [[major, minor], [otherMajor, otherMinor]] = [numbersOf(a), numbersOf(b)];
  return a !== undefined && b !== undefined && (major > otherMajor || (major === otherMajor && minor > otherMinor));
}

function numbersOf(version = ''): readonly [number, number] {
  const [, major = '0', minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return [Number(major), Number(minor)];
}

function hasSpecificValue(context: StructureDefinitionContext): boolean {
  return [...(context.extension ?? []), ...(context._expression?.extension ?? [])].some(({ url }) => url === specificValue);
}
