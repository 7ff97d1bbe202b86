import { definitionTables } from '../../model/tables/definitions.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { distinct, fixpoint, union } from '../../relation/combine.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { count } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import type { Field, Rel } from '../../relation/relation.ts';

const { useSite } = definitionTables;

/** Conditions that say something about the use of a variable where control goes on by an edge of some kind. */
export type Tests = Rel<
  Readonly<Record<'file' | 'test' | 'tested' | 'symbol', Field<'integer'>>> & { readonly edge: Field<'text'> }
>;

/** Blocks from which control does not go on, whatever edges leave them. */
export type Ends = Rel<Readonly<Record<'file' | 'block', Field<'integer'>>>>;

/** Edges that are the one way into a block. */
function onlyWays(ends: Ends | undefined) {
  const edges = from('edge', flowTables.flowEdge);
  const taken = ends
    ? edges.whereNone('end', ends, (t) => [equal(t.edge.file, t.end.file), equal(t.edge.source, t.end.block)])
    : edges;
  const entered = taken.groupBy(
    (t) => ({ file: t.edge.file, block: t.edge.target }),
    () => ({ edges: count() }),
  );
  return taken
    .whereExists('only', entered, (t) => [
      equal(t.edge.file, t.only.file),
      equal(t.edge.target, t.only.block),
      equal(t.only.edges, literal(1)),
    ])
    .select((t) => ({ file: t.edge.file, source: t.edge.source, target: t.edge.target, kind: t.edge.kind }));
}

const dominated = from('block', flowTables.flowDominator).select((t) => ({
  file: t.block.file,
  above: t.block.dominator,
  block: t.block.block,
}));

/** Pairs of blocks of which the second is entered through the first alone. */
function pairsBelow(ways: ReturnType<typeof onlyWays>, ends: Ends | undefined) {
  if (!ends) return dominated;
  const followed = from('way', ways).select((t) => ({ file: t.way.file, above: t.way.source, block: t.way.target }));
  return union(dominated, followed);
}

/**
 * Uses of the same variable where control comes only when the condition came out so: behind the edge, where that is the one way
 * in, and in blocks which are entered through that place alone.
 */
export function usesBehind(tests: Tests, ends?: Ends) {
  const ways = onlyWays(ends);
  const behind = from('test', tests)
    .join('step', flowTables.flowStep, (t) => [equal(t.test.file, t.step.file), equal(t.test.test, t.step.node)])
    .join('edge', ways, (t) => [
      equal(t.step.file, t.edge.file),
      equal(t.step.block, t.edge.source),
      equal(t.test.edge, t.edge.kind),
    ])
    .select((t) => ({
      file: t.test.file,
      test: t.test.test,
      edge: t.test.edge,
      tested: t.test.tested,
      symbol: t.test.symbol,
      block: t.edge.target,
    }));
  const below = pairsBelow(ways, ends);
  // Many tests lead to one block: what is entered through it is found once for all of them.
  const starts = from('test', behind).select((t) => ({
    file: t.test.file,
    start: t.test.block,
    block: t.test.block,
  }));
  const guarded = fixpoint('guarded', distinct(starts), (self) =>
    from('guarded', self)
      .join('below', below, (t) => [equal(t.guarded.file, t.below.file), equal(t.guarded.block, t.below.above)])
      .select((t) => ({ file: t.guarded.file, start: t.guarded.start, block: t.below.block })),
  );
  return distinct(
    from('test', behind)
      .join('guarded', guarded, (t) => [equal(t.test.file, t.guarded.file), equal(t.test.block, t.guarded.start)])
      .join('use', useSite, (t) => [
        equal(t.guarded.file, t.use.file),
        equal(t.guarded.block, t.use.block),
        equal(t.test.symbol, t.use.symbol),
      ])
      .where((t) => equal(t.use.fields, literal(0)))
      .select((t) => ({
        file: t.use.file,
        node: t.use.node,
        test: t.test.test,
        edge: t.test.edge,
        tested: t.test.tested,
      })),
  );
}
