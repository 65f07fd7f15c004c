import type { Route } from '../../service/route.js';

/** The files of the page. */
export async function pageRoutes(): Promise<Route[]> {
  return [];
}
