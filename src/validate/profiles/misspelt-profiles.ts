import { closestForms, lettered, type Lettered } from '../../text/closest.js';
import { shortName, splitCanonical } from '../../fhir/canonical.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanSource } from '../../plan/source.js';

/** Finds the profile that a canonical in meta.profile stands for when no profile has exactly that canonical. */
export class MisspeltProfiles {
  readonly #plans: PlanSource;
  readonly #names: () => Iterable<string>;
  #known: KnownProfiles | undefined;
  /** Answers, because a misspelt profile is usually misspelt in every resource. */
  readonly #answers = new Map<string, Plan | undefined>();

  /** @param names canonicals of all profiles at hand; called once, for the first canonical that is unknown */
  constructor(plans: PlanSource, names: () => Iterable<string>) {
    this.#plans = plans;
    this.#names = names;
  }

  /**
   * The profile of a resource type whose canonical differs from this one only in version, scheme, letter case, a slash, or a few letters.
   */
  find(canonical: string): Plan | undefined {
    if (this.#answers.has(canonical)) return this.#answers.get(canonical);
    const plan = this.#search(canonical);
    if (this.#answers.size < maxAnswers) this.#answers.set(canonical, plan);
    return plan;
  }

  #search(canonical: string): Plan | undefined {
    const { url } = splitCanonical(canonical);
    const near = this.#plans.get(url) ?? this.#nearest(url);
    return near?.kind === 'resource' ? near : undefined;
  }

  #nearest(url: string): Plan | undefined {
    const name = (this.#known ??= new KnownProfiles(this.#names())).nearest(url);
    return name === undefined ? undefined : this.#plans.get(name);
  }
}

const maxAnswers = 1000;

/** The canonicals at hand, in the form in which they are compared. */
class KnownProfiles {
  readonly #urls: readonly string[];
  readonly #forms: readonly Lettered[];
  readonly #byForm = new Map<string, string>();
  readonly #byName = new Map<string, string>();

  constructor(names: Iterable<string>) {
    this.#urls = [...new Set([...names].map((name) => splitCanonical(name).url))];
    this.#forms = this.#urls.map((url) => lettered(comparable(url)));
    for (const url of this.#urls) {
      this.#byForm.set(comparable(url), url);
      const name = shortName(url).toLowerCase();
      if (isTelling(name)) this.#byName.set(name, url);
    }
  }

  nearest(url: string): string | undefined {
    const form = comparable(url);
    return this.#byForm.get(form) ?? this.#misspelt(form) ?? this.#byName.get(shortName(form));
  }

  /** Names that differ in a digit are of different things: `…-v1` and `…-v2`. */
  #misspelt(form: string): string | undefined {
    const limit = Math.min(3, Math.floor(shortName(form).length / 4));
    const found = closestForms(form, this.#forms, limit).filter((index) => digitsOf(this.#forms[index]?.text ?? '') === digitsOf(form));
    return found.length === 1 ? this.#urls[found[0] ?? 0] : undefined;
  }
}

/** Without what people get wrong most: scheme, letter case, slashes at the end, spaces around. */
function comparable(url: string): string {
  let end = url.length;
  while (end > 0 && (url[end - 1] === '/' || url[end - 1] === ' ')) end--;
  return url
    .slice(0, end)
    .trimStart()
    .toLowerCase()
    .replace(/^https?:\/\//, '');
}

/** Is a short name so particular that the same name under another address means the same profile? `Patient` is not. */
function isTelling(name: string): boolean {
  return name.length >= 12 && name.includes('-');
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}
