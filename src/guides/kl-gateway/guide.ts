import { gatewayGuide } from '../gateway/make-guide.js';
import { r02 } from '../gateway/r02-one-citizen.js';
import { p22 } from '../gateway/p22-deceased-citizen.js';
import { i21 } from './i21-procedure-status.js';
import { x21 } from './x21-condition-keeps-code.js';

/** KL's guide kl.dk.fhir.gateway. */
export const klGateway = gatewayGuide({
  name: 'kl-gateway',
  title: { en: 'Home care and nursing (FSIII)', da: 'Hjemmepleje og sygepleje (FSIII)' },
  packageId: 'kl.dk.fhir.gateway',
  profiles: {
    report: 'http://fhir.kl.dk/gateway/StructureDefinition/klgateway-care-delivery-report',
    delivery: 'http://fhir.kl.dk/gateway/StructureDefinition/klgateway-care-incremental-delivery',
  },
  reportRules: [r02, p22, i21],
  citizenRules: [x21],
});
