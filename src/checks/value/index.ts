import { decodedLength } from './base64.js';
import { date, dateTime, instant, time } from './dates.js';
import type { PrimitiveFormat } from './format.js';
import { canonical, id, oid, uri, url, uuid } from './identifiers.js';
import { boolean, decimal, integer, positiveInt, unsignedInt } from './numbers.js';
import { freeText, textFormat } from './text.js';

const string = freeText();
const markdown = freeText();
// The limit of 1 MB is that of strings; a narrative or a document in base64 is none.
const xhtml = freeText(Infinity);

/** No white space at either end, and no more than one space in a row. */
const code = textFormat((text) => !/^\s|\s$|\s\s|[\t\n\r\f\v]/.test(text), {
  en: 'a code without spaces at its ends or two in a row',
  da: 'en kode uden mellemrum i enderne eller to i træk',
});

/** Groups of four; white space between them is allowed and ignored. */
const base64Binary = textFormat(
  (text) => decodedLength(text) !== undefined,
  {
    en: 'base64: letters, digits, + and /, in groups of four, filled up with =',
    da: 'base64: bogstaver, cifre, + og / i grupper på fire, fyldt op med =',
  },
  Infinity,
);

/** How the values of each primitive type must look (http://hl7.org/fhir/R4/datatypes.html#primitive). */
export const primitiveFormats: ReadonlyMap<string, PrimitiveFormat> = new Map(
  Object.entries({
    base64Binary,
    boolean,
    canonical,
    code,
    date,
    dateTime,
    decimal,
    id,
    instant,
    integer,
    markdown,
    oid,
    positiveInt,
    string,
    time,
    unsignedInt,
    uri,
    url,
    uuid,
    xhtml,
  }),
);
