import { PublishedCheck, type PublishedReports } from '../../certify/published/published.js';
import { isSampleId } from '../../samples/identities.js';
import { readPackageText } from '../package-file.js';

/** Knows the examples of the guide, and what comes with the toolkit or is made by `ltt new`. */
export function publishedReports(): PublishedCheck {
  return new PublishedCheck(JSON.parse(readPackageText('testcases/certification/published.json')) as PublishedReports, isSampleId);
}
