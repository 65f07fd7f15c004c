import type { Bilingual } from '../message.js';
import { own } from '../../fhir/json.js';
import type { InvariantText, InvariantTexts } from './invariant-text.js';

/** What FHIR R4 demands of a Bundle and its entries. */
export const bundleTexts: InvariantTexts = {
  'bdl-1': {
    text: {
      en: 'Bundle.total is only for the types searchset and history; leave it out',
      da: 'Bundle.total må kun bruges ved typerne searchset og history; udelad den',
    },
  },
  'bdl-2': {
    text: {
      en: 'entry.search is only for a Bundle of type searchset; leave it out',
      da: 'entry.search må kun bruges i en Bundle af typen searchset; udelad den',
    },
    forValue: (bundle) => {
      const index = entriesOf(bundle).findIndex((entry) => own(entry, 'search') !== undefined);
      return index < 0
        ? undefined
        : {
            en: `entry[${index}] has search, which is only for a Bundle of type searchset; leave it out in every entry`,
            da: `entry[${index}] har search, som kun må bruges i en Bundle af typen searchset; udelad den i alle entry`,
          };
    },
  },
  'bdl-3': aboutPart('request', ['batch', 'transaction', 'history']),
  'bdl-4': aboutPart('response', ['batch-response', 'transaction-response', 'history']),
  'bdl-5': {
    text: {
      en: 'The entry has neither resource, request nor response; put the resource in entry.resource, or leave the entry out',
      da: 'Denne entry har hverken resource, request eller response; læg ressourcen i entry.resource, eller udelad denne entry',
    },
  },
  'bdl-7': {
    text: {
      en: 'Two entries have the same fullUrl; each resource must be in the Bundle once, with a fullUrl of its own',
      da: 'To entry har samme fullUrl; hver ressource skal være i Bundle én gang med sin egen fullUrl',
    },
    forValue: sameFullUrl,
  },
  'bdl-8': {
    text: {
      en: 'fullUrl must not lead to a version (/_history/); send it without /_history/ and what follows',
      da: 'fullUrl må ikke pege på en bestemt version (/_history/); send den uden /_history/ og det, der følger efter',
    },
    forValue: (entry) => {
      const fullUrl = own(entry, 'fullUrl');
      const [address] = typeof fullUrl === 'string' ? fullUrl.split('/_history/', 1) : [];
      return address === undefined || address.length > longestUrl
        ? undefined
        : {
            en: `fullUrl must not lead to a version (/_history/); send ${address}`,
            da: `fullUrl må ikke pege på en bestemt version (/_history/); send ${address}`,
          };
    },
  },
  'bdl-9': {
    text: {
      en: 'A Bundle of type document must have an identifier with system and value; send both, or the type collection if this is a report to LTT',
      da: 'En Bundle af typen document skal have en identifier med system og value; send begge, eller typen collection, hvis dette er en indberetning til LTT',
    },
  },
  'bdl-10': {
    text: {
      en: 'A Bundle of type document must have a timestamp; send timestamp with the date and time when it was made',
      da: 'En Bundle af typen document skal have et timestamp; send timestamp med dato og tidspunkt for, hvornår den er dannet',
    },
  },
  'bdl-11': {
    text: {
      en: 'The first entry of a Bundle of type document must hold a Composition; send it first, or the type collection if this is a report to LTT',
      da: 'Den første entry i en Bundle af typen document skal indeholde en Composition; send den først, eller typen collection, hvis dette er en indberetning til LTT',
    },
  },
  'bdl-12': {
    text: {
      en: 'The first entry of a Bundle of type message must hold a MessageHeader; send it first, or the type collection if this is a report to LTT',
      da: 'Den første entry i en Bundle af typen message skal indeholde en MessageHeader; send den først, eller typen collection, hvis dette er en indberetning til LTT',
    },
  },
};

/** A longer address is not repeated. */
const longestUrl = 200;

function entriesOf(bundle: unknown): readonly unknown[] {
  const entries = own(bundle, 'entry');
  return Array.isArray(entries) ? entries : [];
}

/** `request` and `response` are mandatory in Bundles of some types, and prohibited in all others. */
function aboutPart(part: 'request' | 'response', types: readonly string[]): InvariantText {
  const [en, da] = [types.join(', ').replace(/, (?=[^,]*$)/, ' and '), types.join(', ').replace(/, (?=[^,]*$)/, ' og ')];
  return {
    text: {
      en: `entry.${part} must be in every entry of a Bundle of type ${en}, and in none of any other type; leave it out of a report (type collection)`,
      da: `entry.${part} skal være i alle entry i en Bundle af typerne ${da} og må ikke bruges ved andre typer; udelad den i en indberetning (typen collection)`,
    },
    forValue: (bundle) => {
      const type = types.find((each) => each === own(bundle, 'type'));
      const index = entriesOf(bundle).findIndex((entry) => (own(entry, part) !== undefined) !== (type !== undefined));
      if (index < 0) return undefined;
      if (type !== undefined) {
        return {
          en: `entry[${index}] has no ${part}, which every entry of a Bundle of type ${type} must have; send ${part}, or the type collection if this is a report to LTT`,
          da: `entry[${index}] har ingen ${part}, som alle entry i en Bundle af typen ${type} skal have; send ${part}, eller typen collection, hvis dette er en indberetning til LTT`,
        };
      }
      return {
        en: `entry[${index}] has ${part}, which is only for Bundles of type ${en}; leave it out in every entry`,
        da: `entry[${index}] har ${part}, som kun må bruges i en Bundle af typerne ${da}; udelad den i alle entry`,
      };
    },
  };
}

function sameFullUrl(bundle: unknown): Bilingual | undefined {
  const seen = new Map<string, number>();
  for (const [index, entry] of entriesOf(bundle).entries()) {
    const fullUrl = own(entry, 'fullUrl');
    if (typeof fullUrl !== 'string') continue;
    const version = own(own(own(entry, 'resource'), 'meta'), 'versionId');
    const name = typeof version === 'string' ? `${fullUrl} ${version}` : fullUrl;
    const first = seen.get(name);
    if (first !== undefined) {
      return {
        en: `entry[${first}] and entry[${index}] have the same fullUrl; each resource must be in the Bundle once, with a fullUrl of its own: leave one of them out, or give it its own id and fullUrl`,
        da: `entry[${first}] og entry[${index}] har samme fullUrl; hver ressource skal være i Bundle én gang med sin egen fullUrl: Udelad den ene, eller giv den sit eget id og sin egen fullUrl`,
      };
    }
    seen.set(name, index);
  }
  return undefined;
}
