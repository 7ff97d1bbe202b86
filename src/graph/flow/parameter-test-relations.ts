import { definitionTables } from '../../model/tables/definitions.ts';
import { flowRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { distinct } from '../../relation/combine.ts';
import { both, choose, either, equal, isNotNull, literal, not, oneOf } from '../../relation/expressions.ts';
import { count } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { keyList } from '../key-list.ts';
import { edgeCode } from './constant-use-relations.ts';

const { flowBlock, flowDominator, flowEdge, flowStep } = flowTables;
const { definitionSite } = definitionTables;
const { patternPart } = factTables;

const entered = from('edge', flowEdge).groupBy(
  (t) => ({ file: t.edge.file, block: t.edge.target }),
  () => ({ edges: count() }),
);

/** Where control goes on behind a test, the last step of its block, by an edge that is the one way in. */
const ways = from('edge', flowEdge)
  .where((t) => oneOf(t.edge.kind, literal('true'), literal('false'), literal('case')))
  .whereExists('only', entered, (t) => [
    equal(t.edge.file, t.only.file),
    equal(t.edge.target, t.only.block),
    equal(t.only.edges, literal(1)),
  ])
  .join('test', flowBlock, (t) => [equal(t.edge.file, t.test.file), equal(t.edge.source, t.test.block)])
  .select((t) => ({
    file: t.edge.file,
    node: t.test.last,
    source: t.edge.source,
    target: t.edge.target,
    edge: choose(
      [
        [equal(t.edge.kind, literal('true')), edgeCode('true')],
        [equal(t.edge.kind, literal('false')), edgeCode('false')],
      ],
      edgeCode('case'),
    ),
  }));

/** Operations that ask whether there is a value at all. */
const nullish = from('operator', syntaxNode)
  .whereExists('role', flowRole, (t) => [
    equal(t.operator.language, t.role.language),
    equal(t.operator.kind, t.role.kind),
    equal(t.role.role, literal('nullish')),
  ])
  .select((t) => ({ file: t.operator.file, node: t.operator.parent }));

/** What is read from the graph about conditions, and what happens only if they come out so. */
export const parameterTestRelations = {
  testWays: ways,
  /** Expressions of which the truth decides, by what is around them. */
  truthTests: distinct(
    from('edge', flowEdge)
      .where((t) => equal(t.edge.kind, literal('true')))
      .join('block', flowBlock, (t) => [equal(t.edge.file, t.block.file), equal(t.edge.source, t.block.block)])
      .join('node', syntaxNode, (t) => [equal(t.block.file, t.node.file), equal(t.block.last, t.node.node)])
      .join('around', syntaxNode, (t) => [equal(t.node.file, t.around.file), equal(t.node.parent, t.around.node)])
      .join('role', flowRole, (t) => [equal(t.around.language, t.role.language), equal(t.around.kind, t.role.kind)])
      .where((t) =>
        either(
          both(equal(t.role.part, literal('condition')), equal(t.role.held_by, t.node.field)),
          both(
            equal(t.role.part, literal('')),
            oneOf(t.role.role, literal('group'), literal('negation'), literal('short_circuit')),
          ),
        ),
      )
      .whereNone('nullish', nullish, (t) => [equal(t.node.file, t.nullish.file), equal(t.around.node, t.nullish.node)])
      .select((t) => ({ file: t.node.file, node: t.node.node })),
  ),
  /** Where variables are given a value; `isSure`: whatever they had is lost. */
  writes: from('write', definitionSite)
    .where((t) => equal(t.write.fields, literal(0)))
    .select((t) => ({
      file: t.write.file,
      node: t.write.node,
      unit: t.write.unit,
      block: t.write.block,
      symbol: t.write.symbol,
      isParameter: equal(t.write.kind, literal('parameter')),
      isSure: not(t.write.may),
    })),
  /** The block through which each block is entered. */
  dominators: from('block', flowDominator).select((t) => ({
    file: t.block.file,
    block: t.block.block,
    dominator: t.block.dominator,
  })),
  /** What literals that are one text or number say. */
  writtenTexts: from('text', factTables.literalText)
    .where((t) => oneOf(t.text.kind, literal('string'), literal('number')))
    .select((t) => ({
      file: t.text.file,
      node: t.text.node,
      token: t.text.token,
      isNumber: equal(t.text.kind, literal('number')),
    })),
  /** Literals that are a truth value or no value. */
  writtenWords: from('word', factTables.literal)
    .where((t) => oneOf(t.word.kind, literal('boolean'), literal('null'), literal('undefined')))
    .join('node', syntaxNode, (t) => [equal(t.word.file, t.node.file), equal(t.word.node, t.node.node)])
    .leftJoin('role', flowRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('true')),
      equal(t.role.part, literal('')),
    ])
    .select((t) => ({
      file: t.word.file,
      node: t.word.node,
      isBoolean: equal(t.word.kind, literal('boolean')),
      isNull: equal(t.word.kind, literal('null')),
      holds: isNotNull(t.role.role),
    })),
  /** Objects that are written out. */
  writtenMaps: from('map', factTables.literal)
    .where((t) => equal(t.map.kind, literal('map')))
    .select((t) => ({ file: t.map.file, node: t.map.node })),
  /** Parts of patterns with their defaults. */
  partDefaults: from('part', patternPart).select((t) => ({
    file: t.part.file,
    node: t.part.node,
    pattern: t.part.pattern,
    token: t.part.token,
    default: t.part.default,
  })),
} as const;

/** What runs in some blocks, `keys`; functions may be called from where they are declared all the same. */
export const stepsOfBlocks = from('key', keyList('keys'))
  .join('step', flowStep, (t) => [equal(t.key.file, t.step.file), equal(t.key.node, t.step.block)])
  .join('node', syntaxNode, (t) => [equal(t.step.file, t.node.file), equal(t.step.node, t.node.node)])
  .whereNone('definition', factTables.definition, (t) => [
    equal(t.step.file, t.definition.file),
    equal(t.step.node, t.definition.node),
  ])
  .select((t) => ({ file: t.key.file, block: t.step.block, node: t.step.node, last: t.node.last }));
