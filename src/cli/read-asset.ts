import { readFile } from 'node:fs/promises';
import type { ReadAsset } from '../report/formats.js';

/** Reads a file of report/page/, which the build copies: the style and script of the HTML report. */
export const readAsset: ReadAsset = (name) => readFile(new URL(`../report/page/${name}`, import.meta.url), 'utf8');
