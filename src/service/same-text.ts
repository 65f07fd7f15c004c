/** Compares a secret in time that does not depend on where the texts differ. */
export function isSameText(given: string, secret: string): boolean {
  let difference = given.length ^ secret.length;
  for (let index = 0; index < secret.length; index++) difference |= (given.charCodeAt(index) || 0) ^ secret.charCodeAt(index);
  return difference === 0;
}
