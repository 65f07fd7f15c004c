import { coreBase } from '../../fhir/canonical.js';
import type { JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import type { ElementRow } from './element-rows.js';
import { markdownHtml } from './markdown-html.js';
import { anchor } from './page-names.js';
import { prescribedValues } from './prescribed-value.js';
import { objectIn, objectsIn, textIn, valueIn } from './read-json.js';
import type { Site } from './site.js';

/** Invariants that FHIR states of every element, and that nobody looks for. */
export const everywhere = /^(?:ele-1|ext-1|dom-[1-9])$/;

/** What is demanded of an element besides cardinality and type, and what it means. */
export function aboutElement({ stated, inherited }: ElementRow, site: Site, isProhibited: boolean): Html {
  if (isProhibited) return html`${site.word('prohibited')}`;
  return html`${[...meaning(stated, inherited), ...prescribedValues(stated, site), ...binding(stated, site), ...limits(stated, site), ...slicing(stated, site), ...invariants(stated, site)]}`;
}

/** The short text, and the definition where this profile states one. */
function meaning(stated: JsonObject, inherited: JsonObject | undefined): Html[] {
  const own = withoutName(textIn(stated, 'short'));
  const short = own ?? (Object.keys(stated).length === 0 ? undefined : withoutName(textIn(inherited, 'short')));
  const definition = inherited === undefined ? undefined : textIn(stated, 'definition');
  const comment = inherited === undefined ? undefined : textIn(stated, 'comment');
  return [
    ...(short === undefined ? [] : [html`<p${own === undefined ? html` class="inherited"` : html``}>${short}</p>`]),
    ...[definition, comment].flatMap((text) =>
      text === undefined || /^\\?-$/.test(text.trim()) || sameText(text, short)
        ? []
        : [html`<div class="text">${markdownHtml(text)}</div>`],
    ),
  ];
}

/** A short text without the Danish name, which has a place of its own. */
const withoutName = (short: string | undefined): string | undefined =>
  short === undefined || /^\[D[KA]\]\s/.test(short) ? undefined : short;

const sameText = (text: string, short: string | undefined): boolean =>
  short !== undefined && text.trim().replace(/\.$/, '') === short.trim().replace(/\.$/, '');

function binding(stated: JsonObject, site: Site): Html[] {
  const bound = objectIn(stated, 'binding');
  const valueSet = textIn(bound, 'valueSet');
  if (valueSet === undefined) return [];
  return [html`<p><span class="label">${site.word('binding')}</span> ${site.link(valueSet)} (${textIn(bound, 'strength') ?? ''})</p>`];
}

function limits(stated: JsonObject, site: Site): Html[] {
  const extended = (name: string, value: string): string | undefined =>
    valueIn(
      objectsIn(stated, 'extension').find((each) => textIn(each, 'url') === coreBase + name),
      value,
    );
  const line = (
    word: 'minLength' | 'maxLength' | 'maxDecimals' | 'maxSize' | 'regex' | 'minValue' | 'maxValue',
    value: string | undefined,
  ): Html[] => (value === undefined ? [] : [html`<p><span class="label">${site.word(word)}:</span> ${value}</p>`]);
  const limit = (prefix: string): string | undefined =>
    valueIn(stated, Object.keys(stated).find((key) => key.startsWith(prefix) && key !== 'maxLength') ?? prefix);
  return [
    ...line('minLength', extended('minLength', 'valueInteger')),
    ...line('maxLength', valueIn(stated, 'maxLength')),
    ...line('minValue', limit('minValue')),
    ...line('maxValue', limit('maxValue')),
    ...line('maxDecimals', extended('maxDecimalPlaces', 'valueInteger')),
    ...line('maxSize', extended('maxSize', 'valueDecimal')),
    ...line('regex', extended('regex', 'valueString')),
  ];
}

function slicing(stated: JsonObject, site: Site): Html[] {
  const sliced = objectIn(stated, 'slicing');
  if (sliced === undefined) return [];
  const by = objectsIn(sliced, 'discriminator').map((each) => `${textIn(each, 'type') ?? ''}:${textIn(each, 'path') ?? ''}`);
  const rules = [
    ...(sliced['ordered'] === true ? [site.word('ordered')] : []),
    ...(sliced['rules'] === 'closed' ? [site.word('closed')] : []),
  ];
  return [
    html`<p><span class="label">${site.word('slicedBy')}</span> <code>${by.join(', ')}</code>${rules.length === 0 ? '' : ` (${rules.join(', ')})`}</p>`,
  ];
}

/** The keys of the invariants, which are explained further down. */
function invariants(stated: JsonObject, site: Site): Html[] {
  const keys = [...new Set(objectsIn(stated, 'constraint').flatMap((each) => textIn(each, 'key') ?? []))].filter(
    (key) => !everywhere.test(key),
  );
  if (keys.length === 0) return [];
  return [
    html`<p><span class="label">${site.word(keys.length === 1 ? 'invariant' : 'invariants')}</span> ${keys.map((key, index) => html`${index === 0 ? '' : ', '}<a href="#invariant-${encodeURIComponent(anchor(key))}"><code>${key}</code></a>`)}</p>`,
  ];
}
