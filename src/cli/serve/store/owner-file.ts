import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Another process has the store open. */
export class StoreInUseError extends Error {
  constructor(path: string, owner: number) {
    super(
      `${path} is in use by process ${owner}, probably a running ltt serve: stop it, or ask it (GET /findings). If no such process runs, remove ${path}.owner`,
    );
  }
}

/**
 * Notes in a file beside the store that this process has it open.
 * @returns what takes it back
 * @throws {StoreInUseError} when another process that still runs has it
 */
export function takeOwnership(path: string): () => void {
  const file = `${path}.owner`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, `${process.pid}\n`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = ownerIn(file);
    // In a container the process that was killed often had the number of this one.
    if (owner !== undefined && owner !== process.pid && isRunning(owner)) throw new StoreInUseError(path, owner);
    rmSync(file, { force: true });
  }
  throw new StoreInUseError(path, ownerIn(file) ?? 0);
}

function ownerIn(file: string): number | undefined {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
