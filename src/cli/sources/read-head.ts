import { open } from 'node:fs/promises';

/** How much of a file is looked at. In bytes. */
const headLength = 65_536;

/** The beginning of a file as text; empty where it cannot be read. */
export async function readHead(path: string): Promise<string> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}
