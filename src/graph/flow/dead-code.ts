import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { equal, not } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { FlowTable } from './flow-table.ts';
import { nodeBehind, type Places } from './places.ts';

/** What no path of its unit leads to; functions may be called from where they are declared all the same. */
export const deadRelations = {
  deadSteps: from('block', flowTables.flowBlock)
    .where((t) => not(t.block.reachable))
    .join('step', flowTables.flowStep, (t) => [equal(t.block.file, t.step.file), equal(t.block.block, t.step.block)])
    .join('node', syntaxNode, (t) => [equal(t.step.file, t.node.file), equal(t.step.node, t.node.node)])
    .whereNone('definition', factTables.definition, (t) => [
      equal(t.step.file, t.definition.file),
      equal(t.step.node, t.definition.node),
    ])
    .select((t) => ({ file: t.step.file, node: t.step.node, last: t.node.last })),
} as const;

/** Code that never runs: no value gets there. */
export class DeadCode {
  /** A bit for each node of the sources; none where all code may run. */
  private readonly bits: Int32Array;

  constructor({ deadSteps, places }: { readonly deadSteps: FlowTable; readonly places: Places }) {
    this.bits = new Int32Array(deadSteps.rows === 0 ? 0 : Math.ceil(places.size / placesOfWord));
    const lasts = deadSteps.at('last');
    for (const [row, first] of deadSteps.at().entries())
      for (let place = first; place <= (lasts[row] as number); place = nodeBehind(place))
        (this.bits[Math.floor(place / placesOfWord)] as number) |= bitOf(place);
  }

  has(place: number): boolean {
    return place >= 0 && ((this.bits[Math.floor(place / placesOfWord)] ?? 0) & bitOf(place)) !== 0;
  }
}

const placesOfWord = 32 * nodeBehind(0);
const bitOf = (place: number): number => 1 << (Math.floor(place / nodeBehind(0)) & 31);
