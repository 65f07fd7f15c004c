/**
 * Where in the chain a rule belongs. The first three are what `--stage` names, each including the ones before it;
 * `certify` rules are for test data only, and `history` rules compare the reports of one citizen.
 */
export const ruleStages = ['profile', 'gateway', 'sds', 'certify', 'history'] as const;
export type RuleStage = (typeof ruleStages)[number];

/** True when a rule of this stage is part of a run to that stage. History rules are run by themselves, not on one report. */
export function isIncluded(rule: RuleStage, run: Exclude<RuleStage, 'history'>): boolean {
  return rule !== 'history' && ruleStages.indexOf(rule) <= ruleStages.indexOf(run);
}
