import { fileTable } from '../../../model/tables/extraction.ts';
import { cpgEdge, cpgProperty } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import { cast, equal, isNotNull, literal, missing, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { factProperties } from './fact-properties.ts';
import { fileProperties } from './file-properties.ts';
import { textProperties } from './text-properties.ts';

const ofNodes = from('property', union(factProperties, textProperties, fileProperties))
  .join('file', fileTable, (t) => equal(t.file.file, t.property.file))
  .select((t) => ({
    entity_kind: literal('node'),
    entity_id: cast(nodeId(t.file.file_key, t.property.node), 'text'),
    key: t.property.key,
    value_text: t.property.value_text,
    value_integer: t.property.value_integer,
    value_double: missing('double'),
    value_boolean: missing('boolean'),
  }));

const ofEdges = (column: 'reason' | 'detail') =>
  from('edge', cpgEdge)
    .where((t) => isNotNull(t.edge[column]))
    .select((t) => ({
      entity_kind: literal('edge'),
      entity_id: t.edge.id,
      key: literal(column),
      value_text: t.edge[column],
      value_integer: missing('bigint'),
      value_double: missing('double'),
      value_boolean: missing('boolean'),
    }));

export default graphRule({
  id: 'cpg-property',
  family: 'views',
  title: 'View cpg_property',
  why: 'What is known about a node or an edge beyond its kind and names, as key and value.',
  logic: 'cpg_property(entity, key, value) :- a fact about the node; the reason or the detail of the edge.',
  output: cpgProperty,
  keep: 'view',
  relation: union(ofNodes, ofEdges('reason'), ofEdges('detail')),
});
