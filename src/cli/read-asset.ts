import type { ReadAsset } from '../report/formats.js';
import { readPackageText } from './package-file.js';

/** Reads a file of report/page/, which the build copies: the style and script of the HTML report. */
export const readAsset: ReadAsset = (name) => Promise.resolve(readPackageText(`dist/report/page/${name}`));
