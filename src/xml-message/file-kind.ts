/** Kinds of files by their first bytes (in Latin-1), with the names that messages declare them by: extensions and media types. */
const kinds: readonly { readonly name: string; readonly begins: RegExp; readonly declared: RegExp }[] = [
  { name: 'PDF', begins: /^%PDF-/, declared: /^(?:pdf|application\/pdf)$/ },
  { name: 'JPEG', begins: /^\xff\xd8\xff/, declared: /^(?:jpe?g|jpe|image\/jpe?g)$/ },
  { name: 'PNG', begins: /^\x89PNG\r\n\x1a\n/, declared: /^(?:png|image\/png)$/ },
  { name: 'GIF', begins: /^GIF8[79]a/, declared: /^(?:gif|image\/gif)$/ },
  { name: 'TIFF', begins: /^(?:II\*\0|MM\0\*)/, declared: /^(?:tiff?|image\/tiff)$/ },
  { name: 'BMP', begins: /^BM[\s\S]{4}\0\0\0\0/, declared: /^(?:bmp|image\/bmp)$/ },
  { name: 'RTF', begins: /^\{\\rtf/, declared: /^(?:rtf|application\/rtf|text\/rtf)$/ },
  {
    name: 'ZIP',
    begins: /^PK(?:\x03\x04|\x05\x06)/,
    declared: /^(?:zip|application\/zip|docx|xlsx|pptx|odt|ods|application\/vnd\.o[\w.-]+)$/,
  },
  {
    name: 'Office 97',
    begins: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    declared: /^(?:doc|xls|ppt|msg|application\/(?:msword|vnd\.ms-[\w-]+))$/,
  },
  { name: 'WAV', begins: /^RIFF[\s\S]{4}WAVE/, declared: /^(?:wav|audio\/(?:x-)?wav)$/ },
  { name: 'MP3', begins: /^ID3/, declared: /^(?:mp3|audio\/mpeg)$/ },
  { name: 'a program', begins: /^MZ[\s\S]{2}/, declared: /^(?:exe|dll|com|application\/(?:x-msdownload|octet-stream))$/ },
  { name: 'an ELF program', begins: /^\x7fELF/, declared: /^(?:elf|so|application\/(?:x-elf|octet-stream))$/ },
];

/** The kind that a file is of, when it is not of the kind that is declared; undefined when they agree, or either is not known. */
export function otherKind(declared: string, head: Uint8Array): string | undefined {
  const name = declared.trim().toLowerCase().replace(/^\./, '').replace(/;.*$/, '');
  const text = String.fromCharCode(...head);
  const actual = kinds.find(({ begins }) => begins.test(text));
  const expected = kinds.find((kind) => kind.declared.test(name));
  if (actual !== undefined) return actual.declared.test(name) ? undefined : actual.name;
  // What is declared has bytes of its own at the beginning, and they are not there.
  return expected === undefined ? undefined : '';
}
