import { flowRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { coalesce, equal, greater, literal, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { binding, passing, result, scopeHome } = factTables;

const handlerRoles = from('role', flowRole)
  .where((t) => [oneOf(t.role.role, literal('catch'), literal('handler')), equal(t.role.part, literal(''))])
  .leftJoin('test', flowRole, (t) => [
    equal(t.role.language, t.test.language),
    equal(t.role.kind, t.test.kind),
    equal(t.test.part, literal('test')),
  ])
  .leftJoin('caught', flowRole, (t) => [
    equal(t.role.language, t.caught.language),
    equal(t.role.kind, t.caught.kind),
    equal(t.caught.part, literal('caught')),
  ])
  .select((t) => ({
    language: t.role.language,
    kind: t.role.kind,
    test: coalesce(t.test.held_by, literal(-1)),
    caught: coalesce(t.caught.held_by, literal(-1)),
  }));

/** Nodes that are a named part of the one around them. */
const parts = from('part', syntaxNode)
  .where((t) => greater(t.part.field, literal(0)))
  .select((t) => ({
    file: t.part.file,
    node: t.part.node,
    last: t.part.last,
    parent: t.part.parent,
    field: t.part.field,
  }));

/** What is read from the graph to follow values that are thrown. */
export const exceptionRelations = {
  /** What handlers guard: the bodies of statements that catch. */
  guarded: from('body', parts)
    .join('try', syntaxNode, (t) => [equal(t.body.file, t.try.file), equal(t.body.parent, t.try.node)])
    .join('role', flowRole, (t) => [
      equal(t.try.language, t.role.language),
      equal(t.try.kind, t.role.kind),
      equal(t.role.role, literal('try')),
      equal(t.role.part, literal('body')),
      equal(t.body.field, t.role.held_by),
    ])
    .select((t) => ({ file: t.body.file, node: t.body.node, last: t.body.last, try: t.try.node })),
  /** Their handlers; `test` is what says which exceptions one takes, -1 when it takes all; `caught` what one is given to. */
  handlers: from('handler', syntaxNode)
    .join('role', handlerRoles, (t) => [equal(t.handler.language, t.role.language), equal(t.handler.kind, t.role.kind)])
    .leftJoin('test', parts, (t) => [
      equal(t.handler.file, t.test.file),
      equal(t.handler.node, t.test.parent),
      equal(t.role.test, t.test.field),
    ])
    .leftJoin('caught', parts, (t) => [
      equal(t.handler.file, t.caught.file),
      equal(t.handler.node, t.caught.parent),
      equal(t.role.caught, t.caught.field),
    ])
    .select((t) => ({
      file: t.handler.file,
      node: t.handler.node,
      last: t.handler.last,
      try: t.handler.parent,
      caught: coalesce(t.caught.node, literal(-1)),
      test: coalesce(t.test.node, literal(-1)),
      test_last: coalesce(t.test.last, literal(-1)),
    })),
  /** Classes of the exceptions that handlers name. */
  caughtClasses: from('caught', factTables.caught)
    .leftJoin('target', relationTables.referenceTarget, (t) => [
      equal(t.caught.file, t.target.file),
      equal(t.caught.node, t.target.node),
    ])
    .select((t) => ({
      file: t.caught.file,
      node: t.caught.node,
      class_file: coalesce(t.target.target_file, literal(-1)),
      class: coalesce(t.target.target_node, literal(-1)),
    })),
  ancestors: from('class', relationTables.ancestor).select((t) => ({
    file: t.class.file,
    class: t.class.class,
    target_file: t.class.target_file,
    target_node: t.class.target_node,
  })),
  /** Names of caught exceptions, with their handlers. */
  caughtNames: from('name', binding)
    .where((t) => equal(t.name.kind, literal('exception')))
    .select((t) => ({ file: t.name.file, node: t.name.node, handler: t.name.declaration })),
  /** Where something is waited for, which may end with an exception. */
  awaited: from('wait', passing)
    .where((t) => equal(t.wait.kind, literal('awaited')))
    .join('node', syntaxNode, (t) => [equal(t.wait.file, t.node.file), equal(t.wait.node, t.node.node)])
    .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .select((t) => ({ file: t.wait.file, node: t.wait.node, part: t.wait.part, callable: t.home.callable })),
  throws: from('result', result)
    .where((t) => equal(t.result.kind, literal('throw')))
    .select((t) => ({
      file: t.result.file,
      node: t.result.node,
      callable: t.result.callable,
      value: t.result.value,
    })),
} as const;
