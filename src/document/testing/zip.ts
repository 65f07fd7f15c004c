import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, with what a test wants to be wrong. */
export interface Member {
  readonly name: string;
  readonly content: string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  /** Its bytes are those of the first member. */
  readonly overlaps?: boolean;
}

/** An archive as PKWARE describes it, with what a test wants to be wrong. */
export function zip(...members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {
    name,
    content,
    stored = false,
    flags = 0,
    crc = crc32(content),
    size = Buffer.byteLength(content),
    overlaps = false,
  } of members) {
    const bytes = Buffer.from(name);
    const packed = stored ? Buffer.from(content) : deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(overlaps ? 0 : offset, 42);
    directory.push(entry, bytes);
    if (overlaps) continue;
    parts.push(local, bytes, packed);
    offset += 30 + bytes.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
