import { HttpError } from '../http-error.js';
import { wantedLanguage } from '../language.js';
import type { ServiceParts } from '../parts.js';
import type { ServiceRequest, ServiceResponse } from '../request.js';
import { childNamed, readXmlElements, type XmlElement } from '../xml-elements.js';
import { checkForItb } from './check.js';
import { definitionAnswer, namespaces, reportAnswer } from './soap-answers.js';
import { itbRequest, type InputContent } from './validation-request.js';

/** POST /itb/soap: getModuleDefinition and validate of GITB's ValidationService (document/literal, SOAP 1.1). */
export async function itbSoap(request: ServiceRequest, parts: ServiceParts, origin: string): Promise<ServiceResponse> {
  if (!/^(?:text\/xml|application\/xml|application\/soap\+xml)\s*(?:;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new HttpError(415, 'not-supported', 'Send the envelope as text/xml');
  const envelope = readXmlElements(request.body);
  if (envelope.local !== 'Envelope' || envelope.namespace !== namespaces.soap)
    throw new HttpError(400, 'invalid', `The root element must be Envelope in ${namespaces.soap} (SOAP 1.1)`);
  const operation = childNamed(envelope, 'Body')?.children[0];
  switch (operation?.namespace === namespaces.vs ? operation.local : undefined) {
    case 'GetModuleDefinitionRequest':
      return definitionAnswer(parts, `${origin}/itb/soap?wsdl`);
    case 'ValidateRequest': {
      const inputs = (operation?.children ?? [])
        .filter(({ local }) => local === 'input')
        .slice(0, 100)
        .map((input) => contentOf(input));
      return reportAnswer(await checkForItb(itbRequest(inputs), wantedLanguage(request, parts.language), parts), parts);
    }
    default:
      throw new HttpError(400, 'not-supported', `The body must be GetModuleDefinitionRequest or ValidateRequest in ${namespaces.vs}`);
  }
}

function contentOf(element: XmlElement): InputContent {
  const name = element.attributes.get('name');
  const value = childNamed(element, 'value')?.text;
  return {
    ...(name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value }),
    // The schema's default; a value without the attribute that is not Base64 was meant as text by every client that leaves it out.
    embeddingMethod:
      element.attributes.get('embeddingMethod') ??
      (value !== undefined && /^[\sA-Za-z0-9+/=]*$/.test(value) && value.length > 20 ? 'BASE64' : 'STRING'),
    items: element.children
      .filter(({ local }) => local === 'item')
      .slice(0, 100)
      .map((item) => contentOf(item)),
  };
}
