import { solutionFactNames, valueSolution } from '../../../model/tables/points-to.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** What may be called where, by what the called places hold. */
export const valueCalls = from('call', valueSolution)
  .where((t) => equal(t.call.fact, literal(solutionFactNames.indexOf('call'))))
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    target_file: t.call.target_file,
    target_node: t.call.target_node,
    step: t.call.step,
    skipped: t.call.skipped,
    is_open: t.call.is_open,
    is_cut: t.call.is_cut,
  }));
