import { onlyId } from './repair-text.js';
import { textFormat } from './text.js';

const idPattern = /^[A-Za-z0-9\-.]{1,64}$/;
const oidPattern = /^urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+$/;
const uuidPattern = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const id = textFormat(
  (text) => idPattern.test(text),
  {
    en: 'an id of 1 to 64 letters (a-z, A-Z), digits, hyphens and dots',
    da: 'et id af 1 til 64 bogstaver (a-z, A-Z), cifre, bindestreger og punktummer',
  },
  undefined,
  [onlyId],
);
export const oid = textFormat(isOid, {
  en: 'urn:oid: followed by numbers with dots between them',
  da: 'urn:oid: fulgt af tal med punktummer imellem',
});
export const uuid = textFormat(isUuid, {
  en: 'urn:uuid: followed by a UUID in lower case',
  da: 'urn:uuid: fulgt af en UUID med små bogstaver',
});

/**
 * Free of white space; what begins with urn:uuid: or urn:oid: must be one, the UUID in lower case
 * (http://hl7.org/fhir/R4/datatypes.html#uri); schemes have no case (RFC 3986, section 3.1).
 */
export const uri = textFormat(isUri, {
  en: 'a URI without spaces (urn:uuid: with a UUID in lower case, urn:oid: with numbers and dots)',
  da: 'en URI uden mellemrum (urn:uuid: med en UUID med små bogstaver, urn:oid: med tal og punktummer)',
});
export const url = textFormat(isUri, { en: 'a URL without spaces', da: 'en URL uden mellemrum' });
export const canonical = textFormat(isUri, {
  en: 'a URL without spaces, which may end in |version',
  da: 'en URL uden mellemrum, som må slutte med |version',
});

function isUri(text: string): boolean {
  if (/\s/.test(text)) return false;
  const name = /^urn:(uuid|oid):/i.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return true;
  const rest = text.slice(name.length + 5);
  if (name === 'uuid') return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:[|#].*)?$/.test(rest);
  return isOid(`urn:oid:${rest.split('|', 1)[0] ?? rest}`);
}

function isOid(text: string): boolean {
  return oidPattern.test(text);
}

function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
