/** A SARIF artifactLocation (3.4) without its index. */
export interface FileLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** What relative paths are relative to: the folder that the tool was run in. */
export const baseId = 'SRCROOT';

/** Where a file is, as a URI: below the base where its path is relative and stays there. */
export function fileLocation(file: string): FileLocation {
  if (file === '-') return { uri: 'stdin:' };
  if (/^[A-Za-z]:[\\/]/.test(file)) return { uri: `file:///${file.slice(0, 2)}${encoded(file.slice(2).replaceAll('\\', '/'))}` };
  if (file.startsWith('/')) return { uri: `file://${encoded(file)}` };
  const path = file.replace(/^(?:\.\/)+/, '');
  // SARIF does not allow .. in what is relative to a base (3.4.4).
  return path.split('/').includes('..') ? { uri: encoded(path) } : { uri: encoded(path), uriBaseId: baseId };
}

/** Path segments percent-encoded, so that a # or ? in a name stays part of it. */
function encoded(path: string): string {
  // A colon in the first segment would be taken for the end of a scheme; encodeURIComponent encodes it everywhere.
  return path
    .split('/')
    .map((segment) => encodeURIComponent(wellFormed(segment)))
    .join('/');
}

/** encodeURIComponent throws on halves of surrogate pairs. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
