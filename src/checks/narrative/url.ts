import type { Bilingual } from '../../finding/message.js';

/** Schemes that a reader can be expected to follow. */
const commonSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel', 'data']);

/** Names, not places: nobody can follow them. */
const literalSchemes: ReadonlySet<string> = new Set(['urn', 'cid']);

/** What does not occur in a URL. Letters of any script are let through, as HL7's validator does. */
const plainUrl = /^[\w;?:@&=+$.,/%\-~#[\]!'()*|]*$/;
const notInUrl = /[^\p{L}\p{Nd};?:@&=+$.,/%\-_~#[\]!'()*|]/u;

/** Why a URL cannot stand in a narrative; undefined when it can. */
export function urlProblem(url: string): Bilingual | undefined {
  if (url.trim() === '') return { en: 'it is empty', da: 'den er tom' };
  if (/^data:/i.test(url)) return dataProblem(url);
  const strange = plainUrl.test(url) ? undefined : notInUrl.exec(url)?.[0];
  return strange === undefined ? undefined : { en: `it holds the character "${strange}"`, da: `den indeholder tegnet "${strange}"` };
}

/** The scheme of a link that a reader cannot follow, or may not be able to. */
export function unusualScheme(url: string): { readonly scheme: string; readonly isLiteral: boolean } | undefined {
  const scheme = /^([a-z][a-z0-9+.-]{0,40}):/i.exec(url)?.[1]?.toLowerCase();
  return scheme === undefined || commonSchemes.has(scheme) ? undefined : { scheme, isLiteral: literalSchemes.has(scheme) };
}

/** data:[type][;parameters][;base64],data (RFC 2397). */
function dataProblem(url: string): Bilingual | undefined {
  const comma = url.indexOf(',');
  if (comma === -1) return { en: 'it has no data', da: 'den har ingen data' };
  const head = url.slice('data:'.length, comma).trim();
  const type = head.split(';', 1)[0] ?? '';
  if (type !== '' && !/^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(type)) return { en: 'its type is none', da: 'dens type er ingen' };
  if (head.endsWith(';base64') && !isBase64(url.slice(comma + 1))) return { en: 'its data are not base64', da: 'dens data er ikke base64' };
  return undefined;
}

function isBase64(data: string): boolean {
  return data !== '' && data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data);
}
