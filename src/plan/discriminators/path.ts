import type { PathStep } from '../plan.js';

/**
 * The steps of a discriminator path. R4 allows a restricted FHIRPath: element names, `$this`, `resolve()`,
 * `extension('url')`, `ofType(T)` (http://hl7.org/fhir/R4/profiling.html#discriminator); `as(T)` is met in older guides.
 * Undefined when the path is none of that.
 */
export function parseDiscriminatorPath(path: string): PathStep[] | undefined {
  const steps: PathStep[] = [];
  const token =
    /(?:^|\.)(?:(\$this)|(resolve)\(\)|extension\(['"]([^'"]+)['"]\)|(?:ofType|as)\(([A-Za-z0-9]+)\)|([A-Za-z][A-Za-z0-9]*(?:\[x\])?))/y;
  while (token.lastIndex < path.length) {
    const match = token.exec(path);
    if (!match) return undefined;
    const [, self, resolve, extension, ofType, child] = match;
    if (self !== undefined) continue;
    if (resolve !== undefined) steps.push({ resolve: true });
    else if (extension !== undefined) steps.push({ extension });
    else if (ofType !== undefined) steps.push({ ofType });
    else if (child !== undefined) steps.push({ child: child.replace('[x]', '') });
  }
  return steps;
}

/** A path as a discriminator writes it; `$this` for the value itself. */
export function discriminatorText(steps: readonly PathStep[]): string {
  if (steps.length === 0) return '$this';
  return steps
    .map((step) =>
      'child' in step
        ? step.child
        : 'extension' in step
          ? `extension('${step.extension}')`
          : 'ofType' in step
            ? `ofType(${step.ofType})`
            : 'resolve()',
    )
    .join('.');
}
