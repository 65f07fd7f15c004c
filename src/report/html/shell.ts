import type { Language } from '../../finding/message.js';
import { base64, sha256 } from '../sha256.js';
import { Html, html } from './html-text.js';

/** What a page looks like and does, as text: one style sheet and one script. */
export interface PageAssets extends PageStyle {
  readonly script: string;
}

/** The style sheet of a page; a page that is only read has no script. */
export interface PageStyle {
  readonly style: string;
}

/** Joins a page's files as the browser reads them, whatever the checkout made of line ends: the hashes depend on it. */
export async function loadPage(
  read: (name: string) => Promise<string>,
  styles: readonly string[],
  scripts: readonly string[],
): Promise<PageAssets> {
  const load = async (names: readonly string[]): Promise<string> =>
    (await Promise.all(names.map(read))).join('\n').replaceAll('\r\n', '\n');
  return { style: await load(styles), script: `(() => {\n'use strict';\n${await load(scripts)}})();\n` };
}

/**
 * The top of a page that is one file and needs nothing else: what stands in it allows no other script or style than its
 * own, told by their hashes, and no request at all.
 */
export function pageHead(
  { language, title, generator }: { readonly language: Language; readonly title: string; readonly generator: string },
  assets: PageAssets | PageStyle,
): Html {
  const { style } = assets;
  const scripts = 'script' in assets ? `script-src '${hashOf(assets.script)}'; ` : '';
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${new Html(scripts)}style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${generator}">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
`;
}

/** The buttons that choose the language; the script shows them and makes them work. */
export const languageButtons = html`<div class="languages" role="group" aria-label="Language / Sprog" hidden>
<button type="button" lang="en" class="always" value="en">English</button>
<button type="button" lang="da" class="always" value="da">Dansk</button>
</div>
`;

/** How a Content-Security-Policy names a script or style by its content. */
function hashOf(text: string): string {
  return `sha256-${base64(sha256(text))}`;
}
