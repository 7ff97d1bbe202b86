import type { Value } from '../../../relation/expression.ts';

interface Place {
  readonly line: Value<'integer'>;
  readonly column: Value<'integer'>;
}
interface Span {
  readonly start: Value<'integer'>;
  readonly end: Value<'integer'>;
}

/** Place of the name and span of the node, as columns of graph_site. */
export const siteColumns = (place: Place, span: Span) => ({
  line: place.line,
  column: place.column,
  start: span.start,
  end: span.end,
});
