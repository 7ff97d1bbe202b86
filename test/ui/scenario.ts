import type { Workbench } from './workbench.ts';

/** What a person does and sees; leaves the workbench as the next one needs it. */
export type Scenario = readonly [name: string, run: (workbench: Workbench) => Promise<void>];
