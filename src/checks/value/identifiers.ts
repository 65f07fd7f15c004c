import { textFormat } from './text.js';

const idPattern = /^[A-Za-z0-9\-.]{1,64}$/;
const oidPattern = /^urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+$/;
const uuidPattern = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const id = textFormat('id', (text) => idPattern.test(text), { en: '1 to 64 letters, digits, - and .', da: '1 til 64 bogstaver, cifre, - og .' });
export const oid = textFormat('oid', isOid, { en: 'urn:oid: and numbers with dots between them', da: 'urn:oid: og tal med punktum imellem' });
export const uuid = textFormat('uuid', isUuid, { en: 'urn:uuid: and a UUID in lower case', da: 'urn:uuid: og en UUID med små bogstaver' });

/** Free of white space; what begins with urn:uuid: or urn:oid: must be one, the UUID in lower case (http://hl7.org/fhir/R4/datatypes.html#uri); schemes have no case (RFC 3986, section 3.1). */
export const uri = textFormat('uri', isUri, { en: 'a URI without spaces', da: 'en URI uden mellemrum' });
export const url = textFormat('url', isUri, { en: 'a URL without spaces', da: 'en URL uden mellemrum' });
export const canonical = textFormat('canonical', isUri, { en: 'a URL without spaces, with |version at most', da: 'en URL uden mellemrum, højst med |version' });

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
