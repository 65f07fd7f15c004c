import { gatewayGuide } from '../gateway/make-guide.js';
import { r02 } from '../gateway/r02-one-citizen.js';
import { p22 } from '../gateway/p22-deceased-citizen.js';
import { h21 } from '../gateway/h21-replaced-referral.js';
import { x23 } from '../gateway/x23-timing-is-new-plan.js';

/** KL's guide kl.dk.fhir.rehab. */
export const klRehab = gatewayGuide({
  name: 'kl-rehab',
  title: { en: 'Rehabilitation (section 140)', da: 'Genoptræning (§ 140)' },
  packageId: 'kl.dk.fhir.rehab',
  profiles: {
    report: 'http://fhir.kl.dk/rehab/StructureDefinition/klgateway-140-delivery-report',
    delivery: 'http://fhir.kl.dk/rehab/StructureDefinition/klgateway-140-incremental-delivery',
  },
  reportRules: [r02, p22, h21],
  citizenRules: [x23],
});
