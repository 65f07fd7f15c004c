import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Route } from '../../service/route.js';
import { answer } from '../../service/request.js';
import { makePage } from './page-files.js';

/** The route of the page, which is put together when it is first asked for and kept as it is sent. */
export function pageRoutes(make: () => Promise<string> = () => makePage(true)): Route[] {
  let made: Promise<Uint8Array> | undefined;
  const page: Route = {
    method: 'GET',
    path: '/',
    api: 'text',
    open: true,
    handle: async () => {
      made ??= make().then((html) => promisify(gzip)(html, { level: 6 }));
      // The page's own policy is in it, and stricter for all but the server itself.
      const policy = "default-src 'self' 'unsafe-inline' blob:; frame-ancestors 'none'";
      return answer(200, 'text/html; charset=utf-8', await made, { 'content-encoding': 'gzip', 'content-security-policy': policy });
    },
  };
  return [page];
}
