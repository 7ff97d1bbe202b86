import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { choose, coalesce, concat, equal, isNull, literal, regexReplace } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';

const { definitionName } = relationTables;

export default graphRule({
  id: 'named-symbols',
  family: 'nodes',
  title: 'Names of symbols',
  why: 'A module is named after its file, a definition by itself and the definitions around it, anything else by its text and the definition around it.',
  logic:
    'graph_symbol(f, n, outer + "." + text) :- symbol_site(f, n, text, container), definition_name(f, container, outer).',
  output: graphTables.symbol,
  relation: from('site', graphTables.symbolSite)
    .join('module', factTables.module, (t) => equal(t.site.file, t.module.file))
    .leftJoin('text', token, (t) => equal(t.site.token, t.text.token))
    .leftJoin('own', definitionName, (t) => [equal(t.site.file, t.own.file), equal(t.site.node, t.own.node)])
    .leftJoin('outer', definitionName, (t) => [equal(t.site.file, t.outer.file), equal(t.site.container, t.outer.node)])
    .select((t) => {
      const isModule = equal(t.site.naming, literal('module'));
      const isDefinition = equal(t.site.naming, literal('definition'));
      const text = coalesce(t.text.text, literal(''));
      const local = choose(
        [
          [isDefinition, coalesce(t.own.local_name, literal(''))],
          [isNull(t.outer.local_name), text],
        ],
        concat(coalesce(t.outer.local_name, literal('')), literal('.'), text),
      );
      return {
        file: t.site.file,
        node: t.site.node,
        kind: t.site.kind,
        name: choose(
          [
            [isModule, regexReplace(t.module.name, '^.*[./]', '')],
            [isDefinition, coalesce(t.own.name, literal(''))],
          ],
          text,
        ),
        local_name: choose([[isModule, t.module.name]], local),
        qualified_name: choose([[isModule, t.module.name]], concat(t.module.name, literal('.'), local)),
        language: t.site.language,
        container: t.site.container,
        line: t.site.line,
        column: t.site.column,
        start: t.site.start,
        end: t.site.end,
      };
    }),
});
