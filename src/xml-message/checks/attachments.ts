import type { Bilingual } from '../../finding/message.js';
import { readBase64, type Base64Content } from '../base64.js';
import { childWhere, textOf, type MessageElement } from '../element.js';
import { otherKind } from '../file-kind.js';
import type { Reporter } from '../reporter.js';
import type { LetterParts } from './letter.js';

const contentName = /base64|^(?:Binary|Object)(?:Data|Content)$/i;
const typeName = /^(?:Object)?(?:ExtensionCode|Extension|FileExtension|MimeType|MediaType|ContentType)$/i;
const sizeName = /^(?:Original)?(?:Object)?(?:File)?Size(?:Bytes)?$/i;

/** Attachments: base64 that is sound, and the type and size that are declared beside it. */
export function checkAttachments({ all }: LetterParts, reporter: Reporter): void {
  for (const element of all) if (isContent(element)) checkOne(element, reporter);
}

/** An element that says base64, or the text of a BinaryObject that has no element for it. */
function isContent({ local, children }: MessageElement): boolean {
  return children.length === 0 && (contentName.test(local) || local === 'BinaryObject');
}

function checkOne(element: MessageElement, reporter: Reporter): void {
  const content = readBase64(element.text);
  if ('wrong' in content) {
    reporter.report('letter-attachment-base64', element, { reason: reasonOf(content) });
    return;
  }
  const type = declared(element, typeName);
  const found = type === undefined || content.size === 0 ? undefined : otherKind(type.value, content.head);
  if (type !== undefined && found !== undefined)
    reporter.report('letter-attachment-type', type.element, { declared: type.value, found: kindName(found) });
  const size = declared(element, sizeName);
  if (size !== undefined && /^\d{1,15}$/.test(size.value) && Number(size.value) !== content.size)
    reporter.report('letter-attachment-size', size.element, { declared: Number(size.value), found: content.size });
}

/** What is declared beside the content, or as an attribute of it or of what is around it. */
function declared(element: MessageElement, name: RegExp): { readonly value: string; readonly element: MessageElement } | undefined {
  const sibling = childWhere(element.parent, (child) => child !== element && name.test(child.local));
  const text = textOf(sibling);
  if (sibling !== undefined && text !== undefined) return { value: text, element: sibling };
  for (const owner of [element, element.parent]) {
    const attribute = owner?.attributes.find((one) => name.test(one.name));
    if (owner !== undefined && attribute !== undefined) return { value: attribute.value, element: owner };
  }
  return undefined;
}

function kindName(found: string): Bilingual {
  if (found === '') return { en: 'another kind of file', da: 'en anden slags fil' };
  return found.startsWith('a')
    ? { en: found, da: found.includes('ELF') ? 'et ELF-program' : 'et program' }
    : { en: `a file of the kind ${found}`, da: `en fil af typen ${found}` };
}

function reasonOf({ wrong, found }: Extract<Base64Content, { readonly wrong: string }>): Bilingual {
  switch (wrong) {
    case 'character':
      return { en: `it contains "${found}"`, da: `det indeholder "${found}"` };
    case 'padding':
      return { en: '= stands before its end', da: '= står før slutningen' };
    case 'length':
      return {
        en: `it has ${found} characters, which is not a multiple of four; it may be cut off`,
        da: `det har ${found} tegn, hvilket ikke går op i fire; det er måske afkortet`,
      };
  }
}
