import type { CodeInData } from '../../terminology/terminology.js';

/** The codes that a value of a bindable type carries: code, Coding, CodeableConcept, Quantity, string, uri. */
export function codesOf(value: unknown): CodeInData[] {
  if (typeof value === 'string') return [{ code: value }];
  if (typeof value !== 'object' || value === null) return [];
  const { coding } = value as { coding?: unknown };
  const codes: CodeInData[] = [];
  if (Array.isArray(coding)) for (const item of coding) addCode(item, codes);
  else addCode(value, codes);
  return codes;
}

function addCode(value: unknown, codes: CodeInData[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { system, version, code } = value as Record<string, unknown>;
  if (typeof code !== 'string') return;
  if (typeof version === 'string') codes.push({ code, ...(typeof system === 'string' ? { system } : {}), version });
  else codes.push(typeof system === 'string' ? { code, system } : { code });
}

/** A code as messages write it: `system#code`. */
export function codeText({ system, code }: CodeInData): string {
  return system === undefined ? `"${code}"` : `${system}#${code}`;
}
