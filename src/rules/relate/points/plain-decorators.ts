import { languageName, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { decorator, definition, memberAccess } = factTables;

/** Decorators with a meaning of their own in the language: role and decorated definition. */
export const knownDecorators = distinct(
  from('decorator', decorator)
    .join('node', syntaxNode, (t) => [equal(t.decorator.file, t.node.file), equal(t.decorator.node, t.node.node)])
    .leftJoin('access', memberAccess, (t) => [
      equal(t.decorator.file, t.access.file),
      equal(t.decorator.node, t.access.node),
    ])
    .join('text', token, (t) => [equal(coalesce(t.access.token, t.node.token), t.text.token)])
    .join('name', languageName, (t) => [
      equal(t.decorator.language, t.name.language),
      equal(t.text.text, t.name.name),
      oneOf(
        t.name.role,
        literal('static_decorator'),
        literal('class_decorator'),
        literal('property_decorator'),
        literal('setter_decorator'),
        literal('plain_decorator'),
      ),
    ])
    .select((t) => ({
      file: t.decorator.file,
      node: t.decorator.node,
      target: t.decorator.target,
      role: t.name.role,
    })),
);

/** Decorators that are functions called with what they decorate. */
export const plainDecorators = from('decorator', decorator)
  .whereNone('known', knownDecorators, (t) => [
    equal(t.decorator.file, t.known.file),
    equal(t.decorator.node, t.known.node),
  ])
  .select((t) => ({ file: t.decorator.file, node: t.decorator.node, target: t.decorator.target }));

/** Methods that run where a member is read or written, without a call. */
export const accessors = union(
  from('known', knownDecorators)
    .where((t) => oneOf(t.known.role, literal('property_decorator'), literal('setter_decorator')))
    .select((t) => ({ file: t.known.file, node: t.known.target })),
  from('method', definition)
    .where((t) => oneOf(t.method.kind, literal('getter'), literal('setter')))
    .select((t) => ({ file: t.method.file, node: t.method.node })),
);
