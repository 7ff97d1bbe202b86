import { functionImplementations } from '../../src/arrow/function-implementations.ts';
import { sqlFunctions, withoutSql } from '../../src/compile/functions.ts';
import { functionNames } from '../../src/relation/functions.ts';
import { kernels } from '../../src/relation/kernels.ts';

/** Something of the vocabulary of relations that one of the two lanes cannot compute, and why. */
export interface LaneGap {
  readonly what: string;
  readonly lane: 'native' | 'fallback';
  readonly why: string;
}

/** What the database or the fallback lane has no way to compute: functions, and kernels, which have a lane of their own. */
export function laneGaps(): readonly LaneGap[] {
  return [
    ...functionNames
      .filter((name) => !(name in sqlFunctions))
      .map((name): LaneGap => ({ what: name, lane: 'native', why: withoutSql[name] ?? '' })),
    ...functionNames
      .filter((name) => !(name in functionImplementations))
      .map((name): LaneGap => ({ what: name, lane: 'fallback', why: '' })),
    ...Object.entries(kernels)
      .filter(([, { lanes }]) => !(lanes as readonly string[]).includes('native'))
      .map(([what]): LaneGap => ({ what, lane: 'native', why: 'it is a kernel with a lane of its own' })),
  ];
}
