import { fileTable, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { holdLimit, objectKindNames, solutionFactNames, valueSolution } from '../../../model/tables/points-to.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { pointsToView } from '../../../model/tables/views.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  both,
  choose,
  coalesce,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  literal,
  missing,
  nodeId,
} from '../../../relation/expressions.ts';
import { any, count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { namedNodes } from './named-nodes.ts';
import { parameterNodes } from './parameter-nodes.ts';

/** The name for a number. */
const named = (number: Value<'integer'>, names: readonly string[]): Value<'text'> =>
  choose(
    names.map((name, at) => [equal(number, literal(at)), literal(name)] as const),
    literal(''),
  );

const held = from('held', valueSolution)
  .where((t) => greater(t.held.fact, literal(solutionFactNames.indexOf('call'))))
  .select((t) => t.held);

const places = from('held', held).groupBy(
  (t) => ({ fact: t.held.fact, file: t.held.file, node: t.held.node, name: t.held.name }),
  (t) => ({ things: count(), is_open: any(t.held.is_open), is_cut: any(t.held.is_cut) }),
);

export default graphRule({
  id: 'points-to-view',
  family: 'views',
  title: 'View points_to',
  why: 'The solution of the analysis of values: what each variable, parameter, field and element may hold. Made when asked for, from what the analysis leaves.',
  logic: 'points_to(h, o) :- value_solution(variable, h, o); points_to((c, l), o) :- value_solution(member, c, l, o).',
  output: pointsToView,
  keep: 'view',
  relation: from('held', held)
    .join('place', places, (t) => [
      equal(t.held.fact, t.place.fact),
      equal(t.held.file, t.place.file),
      equal(t.held.node, t.place.node),
      equal(t.held.name, t.place.name),
    ])
    .leftJoin('entity', relationTables.symbolEntity, (t) => [
      equal(t.held.file, t.entity.file),
      equal(t.held.node, t.entity.symbol),
    ])
    .join('file', fileTable, (t) => equal(t.held.file, t.file.file))
    .join('node', syntaxNode, (t) => [equal(t.held.file, t.node.file), equal(t.held.node, t.node.node)])
    .leftJoin('holder', namedNodes, (t) => [
      equal(t.held.file, t.holder.file),
      equal(coalesce(t.entity.entity, t.held.node), t.holder.node),
    ])
    .leftJoin('parameter', parameterNodes, (t) => [
      equal(t.held.file, t.parameter.file),
      equal(t.held.node, t.parameter.node),
    ])
    .leftJoin('text', token, (t) => equal(t.held.name, t.text.token))
    .leftJoin('target_file', fileTable, (t) => equal(t.held.target_file, t.target_file.file))
    .leftJoin('target', syntaxNode, (t) => [
      equal(t.held.target_file, t.target.file),
      equal(t.held.target_node, t.target.node),
    ])
    .leftJoin('target_name', namedNodes, (t) => [
      equal(t.held.target_file, t.target_name.file),
      equal(t.held.target_node, t.target_name.node),
    ])
    .select((t) => {
      const isVariable = equal(t.held.fact, literal(solutionFactNames.indexOf('variable')));
      return {
        holder: choose(
          [[both(isVariable, isNotNull(t.parameter.node)), literal('parameter')]],
          named(t.held.fact, solutionFactNames),
        ),
        holder_id: nodeId(t.file.file_key, coalesce(t.entity.entity, t.held.node)),
        holder_name: coalesce(choose([[isVariable, t.holder.name]], t.text.text), literal('')),
        holder_qualified_name: t.holder.qualified_name,
        path: t.file.path,
        line: coalesce(t.holder.line, t.node.line),
        column: coalesce(t.holder.column, t.node.column),
        holds: named(t.held.thing, objectKindNames),
        target_id: choose(
          [[greaterEqual(t.held.target_node, literal(0)), nodeId(t.target_file.file_key, t.held.target_node)]],
          missing('bigint'),
        ),
        target_qualified_name: t.target_name.qualified_name,
        target_path: t.target_file.path,
        target_line: coalesce(t.target_name.line, t.target.line),
        certainty: choose(
          [
            [greater(t.place.things, literal(1)), literal('one_of')],
            [t.place.is_open, literal('heuristic')],
          ],
          literal('exact'),
        ),
        rule: literal('value-solution'),
        limit: choose([[t.place.is_cut, literal(holdLimit)]], missing('integer')),
      };
    }),
});
