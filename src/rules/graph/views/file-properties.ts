import { fileTable, language } from '../../../model/tables/extraction.ts';
import { graphSymbol } from '../../../model/tables/graph.ts';
import { union } from '../../../relation/combine.ts';
import { equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { propertyRow } from './property-row.ts';

/** Files stand in the graph as their root node. */
const files = from('file', fileTable)
  .whereExists('node', graphSymbol, (t) => [equal(t.node.file, t.file.file), equal(t.node.node, literal(0))])
  .leftJoin('language', language, (t) => equal(t.language.language, t.file.language))
  .select((t) => ({ ...t.file, node: literal(0), language_id: t.language.id }));

export const fileProperties = union(
  from('file', files)
    .where((t) => isNotNull(t.file.language_id))
    .select((t) => propertyRow(t.file, 'language', t.file.language_id)),
  from('file', files)
    .where((t) => isNotNull(t.file.sha256))
    .select((t) => propertyRow(t.file, 'sha256', t.file.sha256)),
  from('file', files)
    .where((t) => isNotNull(t.file.encoding))
    .select((t) => propertyRow(t.file, 'encoding', t.file.encoding)),
  from('file', files).select((t) => propertyRow(t.file, 'size', t.file.size)),
  from('file', files).select((t) => propertyRow(t.file, 'lines', t.file.lines)),
);
