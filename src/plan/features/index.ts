import { bindings } from './bindings.js';
import { cardinality } from './cardinality.js';
import { extensionMax } from './extension-max.js';
import type { Feature } from './feature.js';
import { invariants } from './invariants.js';
import { limits } from './limits.js';
import { naming } from './naming.js';
import { narrative } from './narrative.js';
import { prescribed } from './prescribed.js';
import { sizeLimits } from './size-limits.js';
import { slicing } from './slicing.js';
import { textForm } from './text-form.js';
import { types } from './types.js';
import { valueDemands } from './value-demands.js';

/** Every feature of ElementDefinition that has a say in validation, in the order they are merged. */
export const features: readonly Feature[] = [
  cardinality,
  extensionMax,
  types,
  prescribed,
  limits,
  sizeLimits,
  textForm,
  valueDemands,
  bindings,
  invariants,
  slicing,
  narrative,
  naming,
];
