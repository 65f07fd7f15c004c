import type { Finding } from '../finding/finding.js';

/** What findings have in common that differ in nothing but where they are. */
export type FindingKind = Pick<Finding, 'id' | 'severity' | 'code' | 'params' | 'text' | 'profile' | 'definition' | 'rule' | 'source'>;

/** A kind with what was made of it. */
interface Known<T> {
  readonly kind: FindingKind;
  readonly made: T;
}

/** At most this many kinds are remembered for one profile, and this many profiles: a hostile document may have any number of either. */
const mostKinds = 8;
const mostProfiles = 64;
/** A kind with longer parameters is not remembered: they are from a document, and come once. */
const longestParam = 200;

/**
 * What reports say of all findings of a kind, made once: each valid report has the same best practice to be told of, in the
 * same words, and there may be a million of them.
 */
export class PerKind<T> {
  readonly #make: (kind: FindingKind) => T;
  readonly #byProfile = new Map<string, Known<T>[]>();

  /** @param make looks at nothing of a finding but its kind */
  constructor(make: (kind: FindingKind) => T) {
    this.#make = make;
  }

  of(finding: FindingKind): T {
    const known = this.#byProfile.get(finding.profile ?? '');
    if (known !== undefined) for (const one of known) if (isSameKind(one.kind, finding)) return one.made;
    const made = this.#make(finding);
    this.#remember(finding, made, known);
    return made;
  }

  #remember(finding: FindingKind, made: T, known: Known<T>[] | undefined): void {
    if (known === undefined ? this.#byProfile.size >= mostProfiles : known.length >= mostKinds) return;
    for (const param of Object.values(finding.params)) if (typeof param === 'string' && param.length > longestParam) return;
    const { id, severity, code, params, text, profile, definition, rule, source } = finding;
    const kind = { id, severity, code, params, text, profile, definition, rule, source } as FindingKind;
    if (known === undefined) this.#byProfile.set(profile ?? '', [{ kind, made }]);
    else known.push({ kind, made });
  }
}

function isSameKind(a: FindingKind, b: FindingKind): boolean {
  const same = a.id === b.id && a.rule === b.rule && a.definition === b.definition && a.source === b.source && a.profile === b.profile;
  return same && a.severity === b.severity && a.code === b.code && a.text === b.text && haveSameParams(a.params, b.params);
}

/** A phrase in several languages is the same only as the same object. */
function haveSameParams(a: FindingKind['params'], b: FindingKind['params']): boolean {
  if (a === b) return true;
  let more = 0;
  for (const name in a) {
    if (a[name] !== b[name]) return false;
    more++;
  }
  for (const name in b) if (Object.hasOwn(b, name)) more--;
  return more === 0;
}
