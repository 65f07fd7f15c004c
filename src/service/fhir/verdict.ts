import type { Language } from '../../finding/message.js';
import type { Checked, ServiceFinding } from '../check/checked.js';

/** What the rehearsal does with a report, and why. */
export interface Verdict {
  readonly rejected: boolean;
  /** For the last issue of the answer. */
  readonly text: string;
}

/**
 * Decides about a report that could be read. An error at the stages of the profiles and the gateway rejects it; with `strict`, one
 * at the stage of Sundhedsdatastyrelsen, too.
 */
export function verdictOn({ findings, notReport }: Checked, strict: boolean, language: Language): Verdict {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rejecting = errors.filter(({ stage }) => strict || stage !== 'sds');
  const byGateway = rejecting.filter(({ askedBy }) => askedBy === 'gateway').length;
  const say = words[language];
  if (notReport === true) return { rejected: true, text: say.notReport };
  if (rejecting.length === 0)
    return { rejected: false, text: errors.length === 0 ? say.accepted : say.acceptedWith(errors.length, idsOf(errors)) };
  return { rejected: true, text: byGateway > 0 ? say.gateway(byGateway) : say.source(rejecting.length, idsOf(rejecting)) };
}

/** The rules by name, each once. */
function idsOf(findings: readonly ServiceFinding[]): string {
  return [...new Set(findings.map(({ id }) => id))].slice(0, 5).join(', ');
}

const words = {
  en: {
    accepted: 'Accepted: FK Gateway is expected to accept this report',
    acceptedWith: (count: number, ids: string) =>
      `Accepted: FK Gateway is expected to accept this report, but a source asks for more: ${count} ${count === 1 ? 'error' : 'errors'} (${ids}). With --strict this server rejects it`,
    gateway: (count: number) => `Rejected: FK Gateway rejects this report: ${count} ${count === 1 ? 'error' : 'errors'} in what it checks`,
    source: (count: number, ids: string) =>
      `Rejected because a source asks for it: ${count} ${count === 1 ? 'error' : 'errors'} of business rules (${ids}). It is not known whether FK Gateway checks this`,
    notReport: 'Rejected: this is not a delivery report',
  },
  da: {
    accepted: 'Modtaget: FK Gateway forventes at modtage indberetningen',
    acceptedWith: (count: number, ids: string) =>
      `Modtaget: FK Gateway forventes at modtage indberetningen, men en kilde kræver mere: ${count} fejl (${ids}). Med --strict afviser denne server den`,
    gateway: (count: number) => `Afvist: FK Gateway afviser indberetningen: ${count} fejl i det, den kontrollerer`,
    source: (count: number, ids: string) =>
      `Afvist, fordi en kilde kræver det: ${count} fejl i forretningsregler (${ids}). Det vides ikke, om FK Gateway kontrollerer det`,
    notReport: 'Afvist: dette er ikke en indberetningsrapport',
  },
} as const;
