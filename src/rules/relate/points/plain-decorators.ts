import { languageName, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { decorator } = factTables;

/** Decorators with a meaning of their own in the language: role and decorated definition. */
export const knownDecorators = distinct(
  from('decorator', decorator)
    .join('node', syntaxNode, (t) => [equal(t.decorator.file, t.node.file), equal(t.decorator.node, t.node.node)])
    .join('text', token, (t) => [equal(t.node.token, t.text.token)])
    .join('name', languageName, (t) => [
      equal(t.decorator.language, t.name.language),
      equal(t.text.text, t.name.name),
      oneOf(
        t.name.role,
        literal('static_decorator'),
        literal('class_decorator'),
        literal('property_decorator'),
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
