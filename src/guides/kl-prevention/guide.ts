import { gatewayGuide } from '../gateway/make-guide.js';
import { r02 } from '../gateway/r02-one-citizen.js';
import { p22 } from '../gateway/p22-deceased-citizen.js';
import { h21 } from '../gateway/h21-replaced-referral.js';
import { x23 } from '../gateway/x23-timing-is-new-plan.js';

/** KL's guide kl.dk.fhir.prevention. */
export const klPrevention = gatewayGuide({
  name: 'kl-prevention',
  title: { en: 'Prevention and health promotion (section 119)', da: 'Forebyggelse og sundhedsfremme (§ 119)' },
  packageId: 'kl.dk.fhir.prevention',
  profiles: { report: 'http://fhir.kl.dk/prevention/StructureDefinition/klgateway-119-delivery-report' },
  reportRules: [r02, p22, h21],
  citizenRules: [x23],
});
