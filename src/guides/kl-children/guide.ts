import { gatewayGuide } from '../gateway/make-guide.js';
import { c21 } from './c21-parents-are-linked.js';
import { e21 } from './e21-contact-carried-out.js';
import { childOf } from './parents.js';

/** KL's guide kl.dk.fhir.children. */
export const klChildren = gatewayGuide({
  name: 'kl-children',
  title: { en: 'Child health (the health visitors’ reports)', da: 'Børns sundhed (sundhedsplejens indberetninger)' },
  packageId: 'kl.dk.fhir.children',
  profiles: {
    report: 'http://fhir.kl.dk/children/StructureDefinition/klgateway-children-delivery-report',
    delivery: 'http://fhir.kl.dk/children/StructureDefinition/klgateway-children-incremental-delivery',
  },
  choose: childOf,
  reportRules: [c21, e21],
});
