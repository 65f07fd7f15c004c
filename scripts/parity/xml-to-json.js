import { readFileSync } from 'node:fs';
import { readXmlDocument } from '../../dist/document/xml/xml-document.js';
import { Pack } from '../../dist/plan/pack/pack.js';
import { PlanXmlTypes } from '../../dist/validate/xml-types.js';

/** Makes what turns a resource in XML into the resource that JSON has for it; for what cannot be read, it gives undefined. */
export function xmlReader() {
  const types = new PlanXmlTypes(new Pack(readFileSync(new URL('../../dist/packs/r4.pack', import.meta.url), 'utf8')));
  return (text) => {
    const { document } = readXmlDocument(new TextEncoder().encode(text), types);
    return document && JSON.parse(JSON.stringify(document.value));
  };
}
