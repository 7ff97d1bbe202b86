import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { parameterNodes } from './parameter-nodes.ts';
import { propertyRow } from './property-row.ts';

const { doc: docTable, import: importTable, literal: literalTable } = factTables;

/** Every syntax node whose text is kept, with that text. */
const textOfNode = from('node', syntaxNode)
  .join('token', token, (t) => equal(t.token.token, t.node.token))
  .select((t) => ({ file: t.node.file, node: t.node.node, text: t.token.text }));

/** Texts of the source that belong to a node; a text that extraction did not keep has no row. */
export const textProperties = union(
  from('fact', literalTable)
    .join('text', textOfNode, (t) => [equal(t.text.file, t.fact.file), equal(t.text.node, t.fact.node)])
    .select((t) => propertyRow(t.fact, 'text', t.text.text)),
  from('fact', docTable)
    .join('text', textOfNode, (t) => [equal(t.text.file, t.fact.file), equal(t.text.node, t.fact.node)])
    .select((t) => propertyRow(t.fact, 'text', t.text.text)),
  from('fact', parameterNodes)
    .join('text', textOfNode, (t) => [equal(t.text.file, t.fact.file), equal(t.text.node, t.fact.default)])
    .select((t) => propertyRow(t.fact, 'default', t.text.text)),
  from('fact', parameterNodes)
    .join('text', textOfNode, (t) => [equal(t.text.file, t.fact.file), equal(t.text.node, t.fact.type)])
    .select((t) => propertyRow(t.fact, 'type', t.text.text)),
  from('fact', importTable)
    .join('text', token, (t) => equal(t.text.token, t.fact.module))
    .select((t) => propertyRow(t.fact, 'module', t.text.text)),
  from('fact', importTable)
    .join('text', token, (t) => equal(t.text.token, t.fact.name))
    .select((t) => propertyRow(t.fact, 'imported_name', t.text.text)),
);
