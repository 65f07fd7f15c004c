import { lazy } from '../../text/lazy.js';
import { alpha2, iso3166 } from './iso-3166.js';

/** Languages in which countries are known by name. */
const languages = ['en', 'da'];

/** What people usually call the countries, which need not be the names that ISO 3166 has. */
export class CountryNames {
  /** Two-letter codes by lower-case name. */
  readonly #byName = lazy(() => {
    const byName = new Map<string, string>();
    for (const names of this.#names()) {
      for (const code of alpha2()) {
        const name = names.of(code)?.toLowerCase();
        if (name !== undefined && !byName.has(name)) byName.set(name, code);
      }
    }
    return byName;
  });
  readonly #names = lazy(() => languages.map((language) => new Intl.DisplayNames([language], { type: 'region' })));

  /** The name of a country that is given the name of another one; undefined where it is not, or nothing is known. */
  correction(code: string, display: string): string | undefined {
    const called = this.#byName().get(display.toLowerCase());
    const meant = alphaOf(code);
    return called === undefined || meant === undefined || called === meant ? undefined : this.#names()[0]?.of(meant);
  }
}

/** The two-letter code of a country that may be given by three letters or digits. */
function alphaOf(code: string): string | undefined {
  const codes = iso3166.columns.codes();
  const at = codes.indexOf(code);
  return at < 0 ? undefined : codes[at - (at % 3)];
}
