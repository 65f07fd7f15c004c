import { oneOf } from '../finding/hint.js';
import type { Bilingual } from '../finding/message.js';
import { shorten } from '../text/shorten.js';
import { elementAt } from './element-at.js';
import type { MessageElement } from './element.js';
import type { Reporter } from './reporter.js';

/** What a schema validator reports: a text in English, and where. */
export interface SchemaError {
  readonly message: string;
  readonly nodePath: string | undefined;
}

type Report = (found: Found, groups: readonly string[]) => void;

interface Found {
  readonly element: MessageElement;
  /** The element, or an attribute of it, for the beginning of a sentence. */
  readonly subject: string;
  readonly reporter: Reporter;
}

/** The messages of libxml2 2.x about documents, by what they mean. A test holds them against the library. */
const kinds: readonly (readonly [RegExp, Report])[] = [
  [
    /^This element is not expected\.(?: Expected is (?:one of )?\( (.*) \)\.)?/s,
    ({ element, reporter }, [expected]) => {
      reporter.report('xml-schema-unexpected', element, { element: element.name, expected: expectation(expected) });
    },
  ],
  [
    /^Missing child element\(s\)\.(?: Expected is (?:one of )?\( (.*) \)\.)?/s,
    ({ element, reporter }, [expected]) => {
      reporter.report('xml-schema-child-missing', element, { element: element.name, expected: expectation(expected) });
    },
  ],
  [
    /^\[facet 'enumeration'\] The value '(.*)' is not an element of the set \{(.*)\}\.?$/s,
    ({ element, subject, reporter }, [value = '', choices = '']) => {
      const names = choices.split(/',\s*'/).map((name) => name.replace(/^'|'$/g, ''));
      const listed = names.length > mostChoices ? [...names.slice(0, mostChoices), '…'] : names;
      reporter.report('xml-schema-enumeration', element, { subject, value, choices: oneOf(listed) });
    },
  ],
  [
    /^\[facet 'pattern'\] The value '(.*)' is not accepted by the pattern '(.*)'\.?$/s,
    ({ element, subject, reporter }, [value = '', pattern = '']) => {
      reporter.report('xml-schema-pattern', element, { subject, value, pattern });
    },
  ],
  [
    /^\[facet '\w+'\] (.*)$/s,
    ({ element, subject, reporter }, [reason = '']) => {
      reporter.report('xml-schema-bound', element, { subject, reason: reason.replace(/\.$/, '') });
    },
  ],
  [
    /^'(.*)' is not a valid value of the (?:local )?(?:atomic|list|union) type(?: '(.*)')?\.?$/s,
    ({ element, subject, reporter }, [value = '', type]) => {
      reporter.report('xml-schema-value', element, { subject, value, type: type === undefined ? anonymous : shortType(type) });
    },
  ],
  [
    /^The attribute '(.*)' is required but missing/,
    ({ element, reporter }, [name = '']) => {
      reporter.report('xml-schema-attribute-missing', element, { element: element.name, name });
    },
  ],
  [
    /^The attribute '(.*)' is not allowed/,
    ({ element, reporter }, [name = '']) => {
      reporter.report('xml-schema-attribute-unexpected', element, { element: element.name, name });
    },
  ],
  [
    /^Character content (?:other than whitespace )?is not allowed/,
    ({ element, reporter }) => {
      reporter.report('xml-schema-text', element, { element: element.name });
    },
  ],
];

const mostChoices = 20;

const anonymous: Bilingual = { en: 'its type in the schema', da: 'sin type i skemaet' };

/** Reports what a schema validator found, in our words. */
export function reportSchemaErrors(errors: readonly SchemaError[], root: MessageElement, reporter: Reporter): void {
  for (const { message, nodePath } of errors) {
    const element = nodePath === undefined ? root : elementAt(root, nodePath);
    const [, attribute, text = message] = /^Element '[^']*'(?:, attribute '([^']*)')?: (.*)$/s.exec(message) ?? [];
    const subject = attribute === undefined ? `<${element.name}>` : `<${element.name} ${attribute}="…">`;
    reportOne({ element, subject, reporter }, text);
  }
}

function reportOne(found: Found, text: string): void {
  for (const [pattern, report] of kinds) {
    const match = pattern.exec(text);
    if (match === null) continue;
    report(found, match.slice(1));
    return;
  }
  found.reporter.report('xml-schema-other', found.element, { reason: text.replace(/\.$/, '') });
}

/** `{urn:x}A, {urn:x}B` without the namespaces, which nearly always are the same. */
function expectation(expected: string | undefined): Bilingual {
  if (expected === undefined) return { en: '', da: '' };
  const names = oneOf(
    expected
      .split(/,\s*/)
      .map((name) => `<${name.replace(/^\{[^}]*\}/, '').trim()}>`)
      .slice(0, mostChoices),
  );
  return { en: `; expected is ${names.en}`, da: `; ventet er ${names.da}` };
}

function shortType(type: string): string {
  return shorten(type.replace(/^\{[^}]*\}/, ''), 80);
}
