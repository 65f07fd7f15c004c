import { profiles as lttProfiles } from '../rules/view/profiles.js';
import type { BundleReading } from '../rules/view/reports-in.js';

/**
 * Which Bundles are delivery reports: those held to the report's profile on request; when LTT is the guide, those that claim
 * nothing; else those that claim it.
 */
export function bundleReading(profiles: readonly string[], guideIsLtt: boolean): BundleReading {
  if (profiles.includes(lttProfiles.report) || profiles.includes(lttProfiles.delivery)) return 'demanded';
  return guideIsLtt && profiles.length === 0 ? 'assumed' : 'claimed';
}
