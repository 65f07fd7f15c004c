import { shortName, splitCanonical, typeUrl } from '../../fhir/canonical.js';
import type { JsonObject } from '../../fhir/json.js';
import { mask } from '../../finding/mask.js';
import type { Language } from '../../finding/message.js';
import { html, type Html } from '../../report/html/html-text.js';
import type { Guide } from '../../rules/guide.js';
import type { Change, TextChange } from '../diff/change.js';
import type { LintedGuide, LintedStructure } from '../lint/linted-guide.js';
import { coreLink } from './core-links.js';
import { displayNames, type DisplayNames } from './display-names.js';
import { PageNames } from './page-names.js';
import { pageWords, type PageWord } from './page-words.js';
import { objectIn, objectsIn, textIn, textsIn } from './read-json.js';
import { usesIn, type Use } from './uses.js';

/** A guide as its pages see it. */
export type SiteGuide = Pick<
  LintedGuide,
  'id' | 'version' | 'canonical' | 'resources' | 'structures' | 'definitions' | 'terminology' | 'plan'
>;

/** The version that a guide is compared with, and what has changed since. */
export interface Since {
  readonly id: string;
  readonly version: string;
  readonly changes: readonly Change[];
  readonly texts: readonly TextChange[];
}

/** What the pages are made of. */
export interface SiteContent {
  readonly guide: SiteGuide;
  /** The business rules of the guide, where the toolkit has some. */
  readonly rules?: Guide | undefined;
  readonly since?: Since | undefined;
  /** Whether examples show CPR numbers in full. */
  readonly showIdentifiers?: boolean | undefined;
}

/** An example as lists show it. */
export interface ExampleEntry {
  readonly resource: JsonObject;
  readonly title: string;
  readonly description: string | undefined;
}

/** An example of a profile, and where in its page the profile is claimed. */
export interface ExampleOf {
  readonly example: ExampleEntry;
  /** `#entry-2`, or empty. */
  readonly fragment: string;
}

/** Everything that pages look up, in one language. */
export class Site {
  readonly guide: SiteGuide;
  readonly rules: Guide | undefined;
  readonly since: Since | undefined;
  readonly language: Language;
  readonly names: PageNames;
  /** The ImplementationGuide resource. */
  readonly about: JsonObject | undefined;
  readonly structures: ReadonlyMap<JsonObject, LintedStructure>;
  readonly examples: readonly ExampleEntry[];
  readonly displays: DisplayNames;
  readonly #uses: ReadonlyMap<string, readonly Use[]>;
  readonly #claims: ReadonlyMap<string, readonly ExampleOf[]>;
  readonly #byUrl: ReadonlyMap<string, LintedStructure>;
  readonly #showIdentifiers: boolean;

  constructor({ guide, rules, since, showIdentifiers = false }: SiteContent, language: Language) {
    this.guide = guide;
    this.rules = rules;
    this.since = since;
    this.language = language;
    this.#showIdentifiers = showIdentifiers;
    this.names = new PageNames(guide.resources.map(({ resource }) => resource));
    this.structures = new Map(guide.structures.map((structure) => [structure.linted.resource, structure]));
    this.about = guide.resources.find(({ resource }) => resource['resourceType'] === 'ImplementationGuide')?.resource;
    this.displays = displayNames(guide.definitions);
    this.#uses = usesIn(guide.structures);
    this.examples = this.#examples();
    this.#claims = claimsIn(this.examples);
    this.#byUrl = new Map(guide.structures.map((structure) => [structure.definition.url, structure]));
  }

  /** A word in the pages' language. */
  word(name: PageWord): string {
    return pageWords[name][this.language];
  }

  /** Text of an example: CPR numbers are masked in it, unless they are asked for. */
  masked(text: string): string {
    return this.#showIdentifiers ? text : mask(text);
  }

  /** The title of the guide. */
  title(): string {
    return textIn(this.about, 'title') ?? textIn(this.about, 'name') ?? this.guide.id;
  }

  /** Where a definition is described: in this guide, or in FHIR's specification. */
  hrefOf(canonical: string): string | undefined {
    return this.names.ofCanonical(canonical) ?? coreLink(canonical);
  }

  /** A definition by its title, with a link where its page is known. */
  link(canonical: string, label = this.labelOf(canonical)): Html {
    const href = this.hrefOf(canonical);
    return href === undefined ? html`<span>${label}</span>` : html`<a href="${href}">${label}</a>`;
  }

  /** A type by its code. */
  typeLink(code: string): Html {
    const short = code.startsWith('http://hl7.org/fhirpath/System.')
      ? code.slice('http://hl7.org/fhirpath/System.'.length).toLowerCase()
      : code;
    return this.link(typeUrl(short), short.includes('/') ? shortName(short) : short);
  }

  /** What people call a definition: the title of the guide's own, otherwise the last part of its canonical. */
  labelOf(canonical: string): string {
    const { url, version } = splitCanonical(canonical);
    const own = this.names.ofCanonical(canonical) === undefined ? undefined : this.guide.definitions.published(url)?.content;
    const name = textIn(own, 'title') ?? textIn(own, 'name') ?? (shortName(url) || url);
    return version === undefined || url.startsWith('http://hl7.org/fhir/') ? name : `${name} ${version}`;
  }

  /** A profile or extension of the guide. */
  structure(canonical: string): LintedStructure | undefined {
    return this.#byUrl.get(canonical);
  }

  /** Elements of the guide's definitions that use this one. */
  usesOf(canonical: string): readonly Use[] {
    return this.#uses.get(canonical) ?? [];
  }

  /** Examples of a profile, and the place in them where it is claimed. */
  examplesOf(profile: string): readonly ExampleOf[] {
    return this.#claims.get(profile) ?? [];
  }

  #examples(): ExampleEntry[] {
    const listed = new Map(
      objectsIn(objectIn(this.about, 'definition'), 'resource').map((each) => [textIn(objectIn(each, 'reference'), 'reference'), each]),
    );
    return this.guide.resources
      .filter(({ isExample }) => isExample)
      .map(({ resource }) => {
        const label = `${String(resource['resourceType'])}/${textIn(resource, 'id') ?? ''}`;
        const stated = listed.get(label);
        const description = textIn(stated, 'description');
        return {
          resource,
          title: this.masked(textIn(stated, 'name') ?? label),
          description: description === undefined ? undefined : this.masked(description),
        };
      });
  }
}

/** The examples by the profiles that they, or resources in them, claim: each example once. */
function claimsIn(examples: readonly ExampleEntry[]): ReadonlyMap<string, readonly ExampleOf[]> {
  const found = new Map<string, ExampleOf[]>();
  const claimed = (resource: JsonObject | undefined): string[] =>
    textsIn(objectIn(resource, 'meta'), 'profile').map((canonical) => splitCanonical(canonical).url);
  for (const example of examples) {
    const seen = new Set<string>();
    const add = (profiles: readonly string[], fragment: string): void => {
      for (const profile of profiles) {
        if (seen.has(profile)) continue;
        seen.add(profile);
        const list = found.get(profile);
        if (list === undefined) found.set(profile, [{ example, fragment }]);
        else list.push({ example, fragment });
      }
    };
    add(claimed(example.resource), '');
    objectsIn(example.resource, 'entry').forEach((entry, index) => {
      add(claimed(objectIn(entry, 'resource')), `#entry-${index}`);
    });
  }
  return found;
}
