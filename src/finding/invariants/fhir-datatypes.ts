import type { InvariantTexts } from './invariant-text.js';
import { own } from '../../fhir/json.js';
import type { Bilingual } from '../message.js';

/** What FHIR R4 demands of data types. */
export const datatypeTexts: InvariantTexts = {
  'ele-1': {
    text: {
      en: 'The element is empty; send a value or at least one child, or leave the element out',
      da: 'Elementet er tomt; send en værdi eller mindst ét underelement, eller udelad elementet',
    },
  },
  'ext-1': {
    text: {
      en: 'The extension must have either a value or extensions of its own, not both and not none; send value[x], or the inner extensions without value[x]',
      da: 'En extension skal have enten en værdi eller egne extensions, ikke begge dele og ikke ingen af dem; send value[x], eller send de indre extensions uden value[x]',
    },
    forValue: (extension) => (own(extension, 'extension') === undefined ? noValue : valueAndExtensions),
  },
  'ref-1': {
    text: {
      en: 'The reference begins with #, but there is no contained resource with that id; put the resource in contained, or send the reference as Type/id',
      da: 'Referencen begynder med #, men der er ingen indlejret ressource (contained) med det id; læg ressourcen i contained, eller send referencen som Type/id',
    },
  },
  'txt-1': {
    text: {
      en: 'The narrative (text.div) has HTML that FHIR does not allow, for example scripts, forms or event attributes; send only basic formatting, or leave the narrative out',
      da: 'Teksten til mennesker (text.div) indeholder HTML, som FHIR ikke tillader, fx scripts, formularer eller hændelsesattributter; send kun enkel formatering, eller udelad teksten',
    },
  },
  'txt-2': {
    text: {
      en: 'The narrative (text.div) is blank; send text that can be read, or leave the narrative out',
      da: 'Teksten til mennesker (text.div) er tom; send en tekst, der kan læses, eller udelad den',
    },
  },
  'per-1': {
    text: {
      en: 'The period ends before it starts; send an end that is the same as the start or later',
      da: 'Perioden slutter, før den starter; send en sluttid, der er den samme som starttiden eller senere',
    },
    demand: { en: 'a period must not end before it starts', da: 'en periode må ikke slutte, før den starter' },
    forValue: (period) => {
      const [start, end] = [own(period, 'start'), own(period, 'end')];
      if (!isTime(start) || !isTime(end)) return undefined;
      return {
        en: `The period ends (${end}) before it starts (${start}); send an end that is the same as the start or later, or swap the two`,
        da: `Perioden slutter (${end}), før den starter (${start}); send en sluttid, der er den samme som starttiden eller senere, eller byt om på de to`,
      };
    },
  },
  'rng-2': {
    text: {
      en: 'The range has a low that is higher than its high; swap the two, or send the right limits',
      da: 'Intervallet har en nedre grænse (low), der er højere end den øvre (high); byt om på de to, eller send de rigtige grænser',
    },
    demand: { en: 'low must not be higher than high', da: 'den nedre grænse (low) må ikke være højere end den øvre (high)' },
  },
  'rat-1': {
    text: {
      en: 'The ratio must have both numerator and denominator, or neither of them and an extension; send the one that is missing',
      da: 'Forholdet skal have både tæller (numerator) og nævner (denominator), eller ingen af dem og en extension; send den, der mangler',
    },
  },
  'qty-3': {
    text: {
      en: 'The unit has a code, but no system; send system, which is http://unitsofmeasure.org for UCUM units',
      da: 'Enheden har en kode, men intet system; send system, som er http://unitsofmeasure.org for UCUM-enheder',
    },
  },
  'age-1': ucum(
    'An age',
    'En alder',
    'a unit of time, for example a (years), and a positive value',
    'en tidsenhed, fx a (år), og en positiv værdi',
  ),
  'cnt-3': ucum('A count', 'Et antal', 'the code 1 and a whole number', 'koden 1 og et helt tal'),
  'dis-1': ucum('A distance', 'En afstand', 'a unit of length, for example km', 'en længdeenhed, fx km'),
  'drt-1': {
    text: {
      en: 'A duration with a code must have a value, and its unit must be one of UCUM; send value and system http://unitsofmeasure.org, for example 30 with the code min',
      da: 'En varighed med en kode skal have en værdi, og enheden skal være fra UCUM; send value og system http://unitsofmeasure.org, fx 30 med koden min',
    },
  },
  'att-1': {
    text: {
      en: 'The attachment has data, but no contentType; send the type of the file, for example application/pdf',
      da: 'Bilaget har data, men ingen contentType; send filens type, fx application/pdf',
    },
  },
  'cpt-2': {
    text: {
      en: 'The contact point has a value, but no system; send system, for example phone or email',
      da: 'Kontaktoplysningen har en værdi, men intet system; send system, fx phone eller email',
    },
  },
  'exp-1': {
    text: {
      en: 'The expression has neither expression nor reference; send one of them',
      da: 'Udtrykket har hverken expression eller reference; send en af dem',
    },
  },
  'drq-1': {
    text: {
      en: 'codeFilter must have either path or searchParam, not both and not none; send one of them',
      da: 'codeFilter skal have enten path eller searchParam, ikke begge og ikke ingen af dem; send den ene',
    },
  },
  'drq-2': {
    text: {
      en: 'dateFilter must have either path or searchParam, not both and not none; send one of them',
      da: 'dateFilter skal have enten path eller searchParam, ikke begge og ikke ingen af dem; send den ene',
    },
  },
  'trd-1': {
    text: {
      en: 'The trigger has both timing and data; send only one of them',
      da: 'Udløseren har både timing og data; send kun den ene',
    },
  },
  'trd-2': {
    text: {
      en: 'The trigger has a condition, but no data; send data, or leave the condition out',
      da: 'Udløseren har en condition, men ingen data; send data, eller udelad condition',
    },
  },
  'trd-3': {
    text: {
      en: 'The trigger lacks what its type needs; send name for named-event, timing for periodic, and data for the types that begin with data-',
      da: 'Udløseren mangler det, dens type kræver; send name ved named-event, timing ved periodic og data ved de typer, der begynder med data-',
    },
  },
};

/** What FHIR R4 demands of a SimpleQuantity. */
export const simpleQuantityTexts: InvariantTexts = {
  'sqty-1': {
    text: {
      en: 'The quantity has a comparator, such as < or >, which is not allowed here; send the value without comparator',
      da: 'Mængden har en comparator, fx < eller >, som ikke er tilladt her; send værdien uden comparator',
    },
  },
};

/** What FHIR R4 demands of a MoneyQuantity. */
export const moneyQuantityTexts: InvariantTexts = {
  'mqty-1': {
    text: {
      en: 'An amount of money must have the currency as code with the system urn:iso:std:iso:4217; send for example code DKK with that system',
      da: 'Et beløb skal have valutaen som kode med systemet urn:iso:std:iso:4217; send fx koden DKK med det system',
    },
  },
};

const noValue: Bilingual = {
  en: 'The extension has neither a value nor extensions of its own; send its value, or leave the extension out',
  da: 'Denne extension har hverken en værdi eller egne extensions; send dens værdi, eller udelad den',
};

const valueAndExtensions: Bilingual = {
  en: 'The extension has both a value and extensions of its own; send only one of them, as its definition says',
  da: 'Denne extension har både en værdi og egne extensions; send kun den ene, som dens definition siger',
};

/** Short, and in the form of a FHIR date or time: fit to be repeated. */
function isTime(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40 && /^\d{4}[\d\-T:.+Z]*$/.test(value);
}

function ucum(en: string, da: string, example: string, eksempel: string): InvariantTexts[string] {
  return {
    text: {
      en: `${en} with a value must have a code from UCUM; send system http://unitsofmeasure.org with ${example}`,
      da: `${da} med en værdi skal have en kode fra UCUM; send system http://unitsofmeasure.org med ${eksempel}`,
    },
  };
}
