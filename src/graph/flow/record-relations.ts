import { languageName, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, union } from '../../relation/combine.ts';
import { coalesce, equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { baseType, binding, decorator, definition, memberAccess, typeAnnotation } = factTables;
const { ancestor, callableMember } = relationTables;

const named = (role: string) =>
  from('name', languageName)
    .where((t) => equal(t.name.role, literal(role)))
    .join('text', token, (t) => equal(t.name.name, t.text.text))
    .select((t) => ({ language: t.name.language, token: t.text.token }));

/** Types that say a variable belongs to the class itself, with what is around the word: `ClassVar`, `ClassVar[int]`, `typing.ClassVar[int]`. */
const words = from('word', syntaxNode)
  .join('name', named('class_variable'), (t) => [
    equal(t.word.language, t.name.language),
    equal(t.word.token, t.name.token),
  ])
  .join('around', syntaxNode, (t) => [equal(t.word.file, t.around.file), equal(t.word.parent, t.around.node)])
  .select((t) => ({ file: t.word.file, node: t.word.node, parent: t.word.parent, outer: t.around.parent }));
const shared = union(
  from('word', words).select((t) => ({ file: t.word.file, node: t.word.node })),
  from('word', words).select((t) => ({ file: t.word.file, node: t.word.parent })),
  from('word', words).select((t) => ({ file: t.word.file, node: t.word.outer })),
);

/** Variables of a class whose type is declared. */
const declared = from('type', typeAnnotation)
  .where((t) => equal(t.type.kind, literal('variable')))
  .whereNone('shared', shared, (t) => [equal(t.type.file, t.shared.file), equal(t.type.named, t.shared.node)])
  .join('field', binding, (t) => [equal(t.type.file, t.field.file), equal(t.type.owner, t.field.node)])
  .whereExists('class', definition, (t) => [
    equal(t.field.file, t.class.file),
    equal(t.field.scope, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .select((t) => ({ file: t.field.file, node: t.field.node, token: t.field.token, class: t.field.scope }));

/** Classes whose constructor is made by a decorator or a base, of their fields in order. */
const made = distinct(
  union(
    from('decorator', decorator).select((t) => ({ file: t.decorator.file, class: t.decorator.target })),
    from('base', baseType)
      .leftJoin('access', memberAccess, (t) => [equal(t.base.file, t.access.file), equal(t.base.node, t.access.node)])
      .join('node', syntaxNode, (t) => [equal(t.base.file, t.node.file), equal(t.base.node, t.node.node)])
      .join('name', named('record_base'), (t) => [
        equal(t.base.language, t.name.language),
        equal(coalesce(t.access.token, t.node.token), t.name.token),
      ])
      .select((t) => ({ file: t.base.file, class: t.base.class })),
  ),
);

/** What is read from the graph about classes that are given values for their fields without a constructor that is written out. */
export const recordRelations = {
  recordFields: from('class', ancestor)
    .join('field', declared, (t) => [
      equal(t.class.target_file, t.field.file),
      equal(t.class.target_node, t.field.class),
    ])
    .select((t) => ({
      file: t.class.file,
      class: t.class.class,
      depth: t.class.depth,
      field_file: t.field.file,
      node: t.field.node,
      token: t.field.token,
    })),
  madeConstructors: distinct(
    from('class', ancestor)
      .whereExists('made', made, (t) => [
        equal(t.class.target_file, t.made.file),
        equal(t.class.target_node, t.made.class),
      ])
      .select((t) => ({ file: t.class.file, node: t.class.class })),
  ),
  /** Methods that run when the fields of a new instance have their values. */
  afterConstruction: from('member', callableMember)
    .whereExists('name', named('after_construction'), (t) => equal(t.member.token, t.name.token))
    .select((t) => ({
      file: t.member.file,
      class: t.member.class,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
    })),
} as const;
