import type { CaptureFamilyName } from '../model/captures.ts';

/** Id of the rule that stands for all patterns of a family. */
export const matchRuleId = (family: CaptureFamilyName): string => `match-${family.replaceAll('_', '-')}`;
