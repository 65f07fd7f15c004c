import { profiles as lttProfiles } from '../guides/ltt/view/profiles.js';
import type { BundleReading } from '../rules/view/reports-in.js';

/**
 * Which Bundles are delivery reports: all, when LTT is the guide or one of its profiles for Bundles is asked for; else those
 * that claim to be.
 */
export function bundleReading(profiles: readonly string[], guideIsLtt: boolean): BundleReading {
  return guideIsLtt || profiles.includes(lttProfiles.report) || profiles.includes(lttProfiles.delivery) ? 'demanded' : 'claimed';
}

/** Is every document expected to be a delivery report? Not when somebody asks for a profile, or has another guide. */
export function expectsReports(profiles: readonly string[], guideIsLtt: boolean): boolean {
  return guideIsLtt && profiles.length === 0;
}
