import { gzipSync } from 'node:zlib';

const blockSize = 512;

/**
 * A gzipped tar archive (POSIX ustar) of text files, in the given order. It depends on nothing but names and texts: no
 * times, no owners, so that the same files give the same bytes.
 * @throws RangeError when a path is longer than ustar can hold
 */
export function tgz(files: ReadonlyMap<string, string>): Buffer {
  const blocks: Buffer[] = [];
  for (const [path, text] of files) {
    const content = Buffer.from(text, 'utf8');
    blocks.push(header(path, content.length), content, Buffer.alloc(padding(content.length)));
  }
  // Two empty blocks end an archive.
  const archive = gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * blockSize)]), { level: 9 });
  // RFC 1952: the tenth byte names the operating system; 255 is "unknown".
  archive[9] = 255;
  return archive;
}

function padding(length: number): number {
  return (blockSize - (length % blockSize)) % blockSize;
}

function header(path: string, size: number): Buffer {
  const [prefix, name] = split(path);
  const block = Buffer.alloc(blockSize);
  block.write(name, 0, 'utf8');
  block.write('0000644\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(`${'0'.repeat(11)}\0`, 136);
  block.write('0', 156);
  block.write('ustar\0', 257);
  block.write('00', 263);
  block.write(prefix, 345, 'utf8');
  // The checksum is taken with its own field full of spaces.
  block.write(' '.repeat(8), 148);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** A name has 100 bytes; a longer path is split at a slash, with up to 155 bytes before it. */
function split(path: string): [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ['', path];
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const prefix = path.slice(0, at);
    const name = path.slice(at + 1);
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return [prefix, name];
  }
  throw new RangeError(`The path is too long for a tar archive: ${path}`);
}
