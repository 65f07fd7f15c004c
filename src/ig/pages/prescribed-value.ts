import { isObject, type JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import { objectsIn, textIn } from './read-json.js';
import type { Site } from './site.js';

/** Longer values are cut. */
const longest = 2000;

/** The values that an element is fixed to or must contain. Codes have their names beside them. */
export function prescribedValues(stated: JsonObject, site: Site): Html[] {
  return Object.entries(stated).flatMap(([key, value]) => {
    const word = /^fixed[A-Z]/.test(key) ? 'fixed' : /^pattern[A-Z]/.test(key) ? 'pattern' : undefined;
    return word === undefined ? [] : [html`<p><span class="label">${site.word(word)}:</span> ${valueHtml(value, site)}</p>`];
  });
}

function valueHtml(value: unknown, site: Site): Html {
  if (!isObject(value)) return html`<code>${typeof value === 'string' ? cut(value) : cut(JSON.stringify(value) ?? '')}</code>`;
  const codings = objectsIn(value, 'coding');
  const isOnlyCodings = codings.length > 0 && Object.keys(value).length === 1;
  if (isOnlyCodings) return html`${codings.map((coding, index) => html`${index === 0 ? '' : ', '}${codingHtml(coding, site)}`)}`;
  if (textIn(value, 'code') !== undefined && textIn(value, 'system') !== undefined) return codingHtml(value, site);
  return html`<code>${cut(plainJson(value))}</code>`;
}

function codingHtml(coding: JsonObject, site: Site): Html {
  const system = textIn(coding, 'system');
  const code = textIn(coding, 'code');
  if (code === undefined) return html`<code>${system ?? ''}</code>`;
  const known = site.guide.terminology.lookup({ ...(system === undefined ? {} : { system }), code });
  const name =
    (system === undefined ? undefined : site.displays.of(system, code, site.language)) ??
    (known.outcome === 'found' ? known.displays[0] : undefined) ??
    textIn(coding, 'display');
  return html`<code>${code}</code>${name === undefined ? '' : ` ${name}`}${system === undefined ? html`` : html` <span class="faint">(${site.hrefOf(system) === undefined ? html`<code>${system}</code>` : site.link(system)})</span>`}`;
}

function plainJson(value: JsonObject): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than JSON.stringify can follow.
    return '…';
  }
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
