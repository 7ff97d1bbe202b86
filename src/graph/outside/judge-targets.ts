import { type agreementKinds, disagreementKinds } from '../../model/tables/outside.ts';

export type Verdict = keyof typeof agreementKinds | keyof typeof disagreementKinds;

export const isDisagreement = (verdict: Verdict): boolean => verdict in disagreementKinds;

/** How the targets that were found compare with those that are said; nothing said inside means outside the workspace. */
export function judgeTargets(found: ReadonlySet<string>, said: ReadonlySet<string>): Verdict {
  const same = [...found].filter((each) => said.has(each)).length;
  if (said.size === 0) return found.size === 0 ? 'named_outside' : 'outside';
  if (found.size === 0) return 'no_target';
  if (same === 0) return 'other_target';
  if (same < found.size) return 'fewer_targets';
  return same === said.size ? 'same' : 'chosen';
}
