import type { LintRule } from './rule.js';
import { bindingValueSet } from './rules/binding-value-set.js';
import { canonicalDuplicate } from './rules/canonical-duplicate.js';
import { canonicalUnknown } from './rules/canonical-unknown.js';
import { canonicalUrl } from './rules/canonical-url.js';
import { danishNameMissing } from './rules/danish-name-missing.js';
import { definitionFault, sliceUndiscriminated, snapshotDiffers } from './rules/definition-fault.js';
import { descriptionMissing } from './rules/description-missing.js';
import { discriminatorType } from './rules/discriminator-type.js';
import { elementProhibited } from './rules/element-prohibited.js';
import { exampleProfile } from './rules/example-profile.js';
import { extensionContext } from './rules/extension-context.js';
import { invariantCode } from './rules/invariant-code.js';
import { invariantConstant } from './rules/invariant-constant.js';
import { invariantElement } from './rules/invariant-element.js';
import { invariantFunction } from './rules/invariant-function.js';
import { invariantKey } from './rules/invariant-key.js';
import { invariantSame } from './rules/invariant-same.js';
import { invariantText } from './rules/invariant-text.js';
import { minAboveMax } from './rules/min-above-max.js';
import { prescribedBase } from './rules/prescribed-base.js';
import { prescribedBinding } from './rules/prescribed-binding.js';
import { prescribedLength } from './rules/prescribed-length.js';
import { profileWithoutExample } from './rules/profile-without-example.js';
import { sliceCardinality } from './rules/slice-cardinality.js';
import { slicesAlike } from './rules/slices-alike.js';
import { unusedAlias, unusedInvariant, unusedRuleSet } from './rules/unused.js';
import { valueSetDisplay } from './rules/value-set-display.js';
import { valueSetSystem } from './rules/value-set-system.js';

/** Every lint rule, by what it is about: the order in which docs/lint lists them. */
export const lintRules: readonly LintRule[] = [
  invariantFunction,
  invariantElement,
  invariantConstant,
  invariantCode,
  invariantKey,
  invariantSame,
  invariantText,
  sliceUndiscriminated,
  slicesAlike,
  discriminatorType,
  sliceCardinality,
  minAboveMax,
  elementProhibited,
  bindingValueSet,
  valueSetSystem,
  valueSetDisplay,
  prescribedBinding,
  prescribedBase,
  prescribedLength,
  extensionContext,
  canonicalUnknown,
  canonicalDuplicate,
  canonicalUrl,
  exampleProfile,
  profileWithoutExample,
  definitionFault,
  snapshotDiffers,
  unusedAlias,
  unusedRuleSet,
  unusedInvariant,
  descriptionMissing,
  danishNameMissing,
];
