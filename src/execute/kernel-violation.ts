import { kernelsOf } from '../relation/kernels.ts';
import type { Execution } from './execution-options.ts';

/** A sentence when a rule that uses kernels leaves the database although they may run nowhere else; null when it may. */
export function kernelViolation({ rule, relation, policy }: Execution): string | null {
  if (policy.kernelLanes === 'any') return null;
  const used = kernelsOf(relation);
  return used.length === 0
    ? null
    : `Rule ${rule.id} runs ${used.join(', ')} in the fallback lane, where the profile allows no kernel.`;
}
