import type { Guide } from '../rules/guide.js';

/** A guide that has rules here. Its rules are loaded only by runs that name it. */
export interface KnownGuide {
  /** What `--guide` calls it. */
  readonly name: string;
  /** The package with its profiles, and the version that the rules were written for. */
  readonly packageName: string;
  load(): Promise<Guide>;
}

/** The guides besides LTT. */
export const knownGuides: readonly KnownGuide[] = [
  { name: 'kl-gateway', packageName: 'kl.dk.fhir.gateway#1.2.0', load: async () => (await import('./kl-gateway/guide.js')).klGateway },
  { name: 'kl-children', packageName: 'kl.dk.fhir.children#2.1.0', load: async () => (await import('./kl-children/guide.js')).klChildren },
  { name: 'kl-rehab', packageName: 'kl.dk.fhir.rehab#2.2.0', load: async () => (await import('./kl-rehab/guide.js')).klRehab },
  {
    name: 'kl-prevention',
    packageName: 'kl.dk.fhir.prevention#2.1.0',
    load: async () => (await import('./kl-prevention/guide.js')).klPrevention,
  },
];
