import type { OpenRequest } from '../../protocol/engine-api.ts';
import { type Saying, saying } from '../../protocol/saying.ts';
import { profileOf } from '../profile-of.ts';
import { expectedReasons } from './build-reuse.ts';

/** Why a graph is made as a whole, whatever the stored one may be good for; null when that has to be looked at. */
export function anewReason(isScratch: boolean, settings: OpenRequest['settings'], isStored: boolean): Saying | null {
  if (isScratch) return expectedReasons.asked;
  if (profileOf(settings).cache === 'ignore') return saying('The settings say to ignore the stored graph.');
  return isStored ? null : expectedReasons.first;
}
