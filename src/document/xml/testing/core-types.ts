import { corePlans } from '../../../plan/testing/core.js';
import { PlanXmlTypes } from '../../../validate/xml-types.js';

/** R4's own types. */
export const coreTypes = new PlanXmlTypes(corePlans);
