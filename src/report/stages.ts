/** How far along the chain a run checked; each stage includes the ones before it. */
export const stages = ['profile', 'gateway', 'sds'] as const;

export type Stage = (typeof stages)[number];

/** What a run did: checked documents as far as a stage, or compared the reports of each citizen. */
export const runStages = [...stages, 'history'] as const;

export type RunStage = (typeof runStages)[number];
