import { splitCanonical } from '../../../fhir/canonical.js';
import { objectsOf, textOf } from '../../value/members.js';
import { syntaxProblem } from '../expressions.js';
import type { StructureView } from './structure-view.js';
import type { ElementView } from './element-view.js';

/** The invariants of a StructureDefinition: its own ones can be parsed, and a key means one expression. */
export class ConstraintsCheck {
  readonly #view: StructureView;
  readonly #expressions = new Map<string, string>();

  constructor(view: StructureView) {
    this.#view = view;
  }

  check({ definition, path, inSnapshot, report }: ElementView): void {
    const { url } = this.#view;
    for (const { item, index } of objectsOf(definition, 'constraint')) {
      const [key, expression, source] = [textOf(item, 'key'), textOf(item, 'expression'), textOf(item, 'source')];
      if (key === undefined || expression === undefined) continue;
      const isOwn = source === undefined || splitCanonical(source).url === url;
      if (!isOwn && !inSnapshot) report('definition-constraint-source', { key, source, url }, 'constraint', index, 'source');
      const known = this.#expressions.get(key);
      // Published snapshots state ele-1 in several ways.
      if (known !== undefined && known !== expression && key !== 'ele-1')
        report('definition-constraint-key', { key, path }, 'constraint', index, 'key');
      else this.#expressions.set(key, expression);
      const problem = isOwn ? syntaxProblem(expression) : undefined;
      if (problem !== undefined) report('definition-expression', { what: key, problem }, 'constraint', index, 'expression');
    }
  }
}
