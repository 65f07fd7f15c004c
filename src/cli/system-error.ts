/** What the operating system's errors mean, for a person. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than is allowed',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  EIO: 'the device failed',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'it is in use',
  ETXTBSY: 'it is in use',
  EEXIST: 'it is there already',
  ELOOP: 'links lead round in a circle',
  ENXIO: 'nothing is at the other end',
};

/** True for an error of the operating system, which is not a fault of the toolkit. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** Why something failed, in plain words with the system's code: `no space is left on the device (ENOSPC)`. */
export function reasonOf(error: unknown): string {
  if (!isSystemError(error)) return error instanceof Error ? error.message : String(error);
  const reason = reasons[error.code];
  return reason === undefined ? error.message : `${reason} (${error.code})`;
}
