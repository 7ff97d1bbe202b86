import { flowTables } from '../../../model/tables/flow.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, greaterEqual, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { flowBlock, flowEdge } = flowTables;

/** Blocks in which something happens. */
const busy = from('block', flowBlock)
  .where((t) => greaterEqual(t.block.first, literal(0)))
  .select((t) => ({
    file: t.block.file,
    block: t.block.block,
    unit: t.block.unit,
    first: t.block.first,
    last: t.block.last,
  }));

/** Blocks that only lead on. */
const idle = from('block', flowBlock)
  .where((t) => [equal(t.block.kind, literal('plain')), less(t.block.first, literal(0))])
  .select((t) => ({ file: t.block.file, block: t.block.block }));

/** Blocks that an exception may leave anywhere. */
const interrupted = distinct(
  from('edge', flowEdge)
    .where((t) => equal(t.edge.kind, literal('exception')))
    .select((t) => ({ file: t.edge.file, block: t.edge.source })),
);

/** Blocks as the layers of edges between syntax nodes see them. */
export const blocks = { busy, idle, interrupted } as const;
