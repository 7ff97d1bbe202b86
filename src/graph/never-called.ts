import { fileTable, languageName } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { graphEdge, graphNode } from '../model/tables/graph.ts';
import type { Finding } from '../protocol/editor-view.ts';
import { distinct, union } from '../relation/combine.ts';
import { choose, coalesce, equal, greater, less, literal, oneOf } from '../relation/expressions.ts';
import { count } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { nodeColumns } from './node-columns.ts';
import { nodeRow } from './node-row.ts';
import { placedSymbol } from './placed-symbol.ts';
import { spokenNames } from './spoken-names.ts';
import { testCode } from './test-code.ts';

const { definition, property } = factTables;
const namingKinds = ['CALLS', 'REFERS_TO', 'IMPORTS_SYMBOL', 'EXPORTS', 'OVERRIDES', 'DECORATES'] as const;
const doubtfulReasons = ['unknown_type', 'dynamic', 'not_found', 'not_understood'] as const;

/** Callables that something calls, names, exports or overrides. */
const used = distinct(
  from('edge', graphEdge)
    .where((t) => [
      oneOf(t.edge.kind, ...namingKinds.map((kind) => literal(kind))),
      greater(t.edge.target_file, literal(-1)),
    ])
    .select((t) => ({ file: t.edge.target_file, node: t.edge.target_node })),
);

/** A method that replaces another may be called where the other one is. */
const replacing = distinct(
  from('edge', graphEdge)
    .where((t) => equal(t.edge.kind, literal('OVERRIDES')))
    .select((t) => ({ file: t.edge.source_file, node: t.edge.source_node })),
);

/** Classes with a supertype outside: their methods may replace methods nobody sees here. */
const outside = distinct(
  from('edge', graphEdge)
    .where((t) => [equal(t.edge.kind, literal('INHERITS')), less(t.edge.target_file, literal(0))])
    .select((t) => ({ file: t.edge.source_file, node: t.edge.source_node })),
);

/** Places of unknown meaning, by the name that stands there. */
const unknown = from('edge', graphEdge)
  .where((t) => [
    equal(t.edge.kind, literal('REFERS_TO')),
    less(t.edge.target_file, literal(0)),
    oneOf(coalesce(t.edge.reason, literal('')), ...doubtfulReasons.map((reason) => literal(reason))),
  ])
  .groupBy(
    (t) => ({ name: coalesce(t.edge.detail, literal('')) }),
    () => ({ places: count() }),
  );

/**
 * What has no body, such as the type of a function, is nothing that runs. Whoever gets an object may call what is an entry of it.
 */
const bodiless = from('definition', definition)
  .where((t) => equal(t.definition.kind, literal('signature')))
  .select((t) => ({ file: t.definition.file, node: t.definition.node }));
const entries = from('entry', property)
  .where((t) => equal(t.entry.kind, literal('entry')))
  .select((t) => ({
    file: t.entry.file,
    node: choose([[less(t.entry.value, literal(0)), t.entry.node]], t.entry.value),
  }));

const uncalled = from('node', graphNode)
  .where((t) => [oneOf(t.node.kind, literal('FUNCTION'), literal('METHOD')), greater(t.node.line, literal(0))])
  .whereNone('used', used, (t) => [equal(t.used.file, t.node.file), equal(t.used.node, t.node.node)])
  .whereNone('replacing', replacing, (t) => [
    equal(t.replacing.file, t.node.file),
    equal(t.replacing.node, t.node.node),
  ])
  .whereNone('other', union(bodiless, entries), (t) => [
    equal(t.other.file, t.node.file),
    equal(t.other.node, t.node.node),
  ])
  .whereNone('outside', outside, (t) => [equal(t.outside.file, t.node.file), equal(t.outside.node, t.node.container)])
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .leftJoin('unknown', unknown, (t) => equal(t.unknown.name, t.node.name))
  .select((t) => ({
    ...nodeColumns(t),
    language: t.file.language,
    doubts: coalesce(t.unknown.places, literal(0)),
  }));

const implicit = from('name', languageName)
  .where((t) => equal(t.name.role, literal('implicit_method')))
  .select((t) => ({ language: t.name.language, pattern: t.name.name }));

/**
 * Functions and methods that nothing in the workspace calls, names, exports or replaces. What the language calls by itself,
 * what runs as a test, what replaces a method of a supertype, and what may do so because a supertype is outside, is left out. Texts that say its name,
 * or begin like it where a name is put together, are doubts.
 */
export async function neverCalled(reader: GraphReader): Promise<readonly Finding[]> {
  const patterns = (await reader.rows(implicit, {})).map(({ language, pattern }) => ({
    language: Number(language),
    pattern: new RegExp(String(pattern)),
  }));
  const says = await spokenNames(reader);
  const { isRun } = await testCode(reader);
  const rows = (await reader.rows(uncalled, {})).filter(
    ({ language, path, name }) =>
      !patterns.some((each) => each.language === Number(language) && each.pattern.test(String(name))) &&
      !isRun(String(path), String(name)),
  );
  return rows
    .flatMap((row): readonly Finding[] => {
      const node = nodeRow(row);
      const symbol = placedSymbol(node);
      const doubts = Number(row.doubts) + says(node.name);
      if (!symbol) return [];
      return [
        {
          kind: 'never_called',
          certainty: doubts === 0 ? 'exact' : 'heuristic',
          doubts,
          subject: node.localName || node.name,
          place: symbol.place,
          related: [],
        },
      ];
    })
    .sort(
      ({ place: left, doubts: few }, { place: right, doubts: many }) =>
        Math.sign(few) - Math.sign(many) ||
        (left.path < right.path ? -1 : left.path > right.path ? 1 : 0) ||
        left.line - right.line,
    );
}
