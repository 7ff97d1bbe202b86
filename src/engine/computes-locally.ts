import type { RuntimeProfile } from '../session/profile.ts';

/** Workers compute rules unless a lane is forced or kernels must stay in the database. */
export const computesLocally = ({ lane, kernelLanes }: Pick<RuntimeProfile, 'lane' | 'kernelLanes'>): boolean =>
  lane === 'auto' && kernelLanes === 'any';
