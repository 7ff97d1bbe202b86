import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { fixpoint } from '../../../relation/combine.ts';
import { choose, coalesce, concat, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';

const named = from('definition', factTables.definition)
  .leftJoin('text', token, (t) => [equal(t.definition.token, t.text.token)])
  .select((t) => ({
    language: t.definition.language,
    file: t.definition.file,
    node: t.definition.node,
    container: choose([[equal(t.definition.container, t.definition.node), literal(0)]], t.definition.container),
    name: coalesce(t.text.text, concat(literal('<'), t.definition.kind, literal('>'))),
  }));

const paths = fixpoint(
  'path',
  from('named', named)
    .where((t) => equal(t.named.container, literal(0)))
    .select((t) => ({
      language: t.named.language,
      file: t.named.file,
      node: t.named.node,
      name: t.named.name,
      local_name: t.named.name,
    })),
  (self) =>
    from('outer', self)
      .join('inner', named, (t) => [equal(t.outer.file, t.inner.file), equal(t.outer.node, t.inner.container)])
      .select((t) => ({
        language: t.inner.language,
        file: t.inner.file,
        node: t.inner.node,
        name: t.inner.name,
        local_name: concat(t.outer.local_name, literal('.'), t.inner.name),
      })),
);

export default graphRule({
  id: 'definition-names',
  family: 'nodes',
  title: 'Names of definitions',
  why: 'A definition inside another is named after it.',
  logic: 'definition_name(d, container + "." + name) :- definition(d, name, container).',
  output: relationTables.definitionName,
  relation: paths,
});
