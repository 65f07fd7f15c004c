import type { CodeInData } from '../terminology/terminology.js';

/** The codes that a value of a bindable type carries: code, Coding, CodeableConcept, Quantity, string, uri. */
export function codesOf(value: unknown): CodeInData[] {
  if (typeof value === 'string') return [{ code: value }];
  if (typeof value !== 'object' || value === null) return [];
  const { coding } = value as { coding?: unknown };
  if (Array.isArray(coding)) return coding.flatMap(codeOf);
  return codeOf(value);
}

function codeOf(value: unknown): CodeInData[] {
  if (typeof value !== 'object' || value === null) return [];
  const { system, version, code } = value as Record<string, unknown>;
  if (typeof code !== 'string') return [];
  return [{ code, ...(typeof system === 'string' ? { system } : {}), ...(typeof version === 'string' ? { version } : {}) }];
}

/** A code as messages write it: `system#code`. */
export function codeText({ system, code }: CodeInData): string {
  return system === undefined ? `"${code}"` : `${system}#${code}`;
}
