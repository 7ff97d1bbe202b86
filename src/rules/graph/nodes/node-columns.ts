import type { Value } from '../../../relation/expression.ts';
import { concat, literal } from '../../../relation/expressions.ts';

interface Place {
  readonly line: Value<'integer'>;
  readonly column: Value<'integer'>;
}
interface Span {
  readonly start: Value<'integer'>;
  readonly end: Value<'integer'>;
}

/** Name, place and span of a node, as columns of graph_node. */
export const nodeColumns = (place: Place, span: Span) => ({
  line: place.line,
  column: place.column,
  start: span.start,
  end: span.end,
});

/** Names of a node that is not searched for. */
export const plainNames = (name: Value<'text'>) => ({ name, local_name: literal(''), qualified_name: literal('') });

/** Names of a symbol: its own, within its file, within the workspace. */
export const symbolNames = (module: Value<'text'>, local: Value<'text'>, name: Value<'text'>) => ({
  name,
  local_name: local,
  qualified_name: concat(module, literal('.'), local),
});
