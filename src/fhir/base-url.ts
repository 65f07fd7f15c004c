/**
 * The URL of a server as something to append paths to: http or https, without a slash at its end.
 * @param what is named by it, for errors
 * @throws {RangeError} that says what is wrong with it, and repeats nothing of it that may be secret
 */
export function baseUrl(url: string, what: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) throw new RangeError(`${what} is named by its URL, https://…`);
  if (parsed.username !== '' || parsed.password !== '')
    throw new RangeError(`the URL of ${what} has a name or password in it, which would end up in logs`);
  if (parsed.search !== '' || parsed.hash !== '')
    throw new RangeError(`the URL of ${what} has a query or fragment; give the address alone`);
  return parsed.href.replace(/\/+$/, '');
}
