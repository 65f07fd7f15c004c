import { CompileError } from './compile-error.js';
import { packageLabel, type PackageId } from './fhir-package.js';

export interface Dependent extends PackageId {
  readonly dependencies: readonly PackageId[];
}

/**
 * The packages in the order in which they can be compiled: each after those of them that it depends on.
 * @throws CompileError when they depend on each other in a circle
 */
export function inDependencyOrder<T extends Dependent>(packages: readonly T[]): T[] {
  const byLabel = new Map(packages.map((each) => [packageLabel(each), each]));
  const ordered: T[] = [];
  const visit = (each: T, above: readonly T[]): void => {
    if (ordered.includes(each)) return;
    if (above.includes(each)) {
      throw new CompileError(`These packages depend on each other in a circle: ${[...above, each].map(packageLabel).join(' → ')}`);
    }
    for (const dependency of each.dependencies) {
      const authored = byLabel.get(packageLabel(dependency));
      if (authored) visit(authored, [...above, each]);
    }
    ordered.push(each);
  };
  for (const each of packages) visit(each, []);
  return ordered;
}
