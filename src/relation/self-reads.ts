import { inputs, type Relation } from './relation.ts';

/**
 * How the step of a fixpoint reads the rows found so far. `linear`: each derivation uses one of them, so that applying
 * the step to the new rows alone is enough, which is what every lane does. `several`: a derivation joins two of them.
 * `whole`: it needs all of them at once (a group, a rank, an absence).
 */
export type SelfReads = 'none' | 'linear' | 'several' | 'whole';

export function selfReads(relation: Relation, name: string): SelfReads {
  if (relation.kind === 'table') return relation.table === name ? 'linear' : 'none';
  if (relation.kind === 'fixpoint' && relation.name === name) return 'none';
  const reads = inputs(relation).map((input) => selfReads(input, name));
  const worst = reads.includes('whole') ? 'whole' : reads.includes('several') ? 'several' : null;
  if (worst) return worst;
  const reading = reads.filter((read) => read === 'linear').length;
  if (reading === 0) return 'none';
  switch (relation.kind) {
    case 'aggregate':
    case 'window':
    case 'align':
    case 'compute':
    case 'fixpoint':
      return 'whole';
    case 'join':
      if (reads[1] === 'linear' && (relation.how === 'left' || relation.how === 'anti')) return 'whole';
      return reading > 1 ? 'several' : 'linear';
    default:
      return 'linear';
  }
}
