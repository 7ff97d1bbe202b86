import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { fixpoint, union } from '../../../relation/combine.ts';
import {
  coalesce,
  concat,
  either,
  equal,
  greater,
  isNotNull,
  literal,
  missing,
  oneOf,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { relateRule } from '../../rule.ts';
import { outsideNames, outsideWholes } from '../import/outside-names.ts';
import { typelessDefinitions, typePlaces } from '../name/meanings.ts';
import { languagesWith } from '../type/typed-language.ts';

const { callSite, definition, export: exported, memberAccess } = factTables;
const { memberValue, moduleMember, namedValue, staticValue } = relationTables;

const named = from('value', namedValue).select((t) => ({ ...t.value }));

/** What a module is when its whole export object is one value. */
const exportObjects = from('export', exported)
  .where((t) => [equal(t.export.kind, literal('object'))])
  .join('member', memberValue, (t) => [equal(t.export.file, t.member.file), equal(t.member.token, literal(-2))])
  .select((t) => ({
    file: t.export.file,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
    kind: t.member.kind,
    external: t.member.external,
  }));

/** Classes declared in the body of a class, and what is declared in a namespace. */
const declaredIn = (holder: string, kind: string, ...more: readonly string[]) =>
  from('inner', definition)
    .where((t) => oneOf(t.inner.kind, literal(kind), ...more.map((each) => literal(each))))
    .join('outer', definition, (t) => [
      equal(t.inner.file, t.outer.file),
      equal(t.inner.container, t.outer.node),
      equal(t.outer.kind, literal(holder)),
      greater(t.inner.token, literal(-1)),
    ])
    .select((t) => ({ file: t.inner.file, container: t.outer.node, token: t.inner.token, node: t.inner.node }));
const inner = union(
  declaredIn('class', 'class'),
  declaredIn('namespace', 'class', 'interface', 'type_alias', 'enum', 'namespace', 'function'),
);

type Values = typeof named;

const nested = (self: Rel<Values['schema']>): Values =>
  from('object', self)
    .where((t) => equal(t.object.kind, literal('definition')))
    .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
    .join('class', inner, (t) => [
      equal(t.object.target_file, t.class.file),
      equal(t.object.target_node, t.class.container),
      equal(t.access.token, t.class.token),
    ])
    .select((t) => ({
      language: t.access.language,
      file: t.access.file,
      node: t.access.node,
      target_file: t.class.file,
      target_node: t.class.node,
      kind: literal('definition'),
      external: missing('text'),
    })) as never;

/** What a module passes on of what is outside the workspace. */
const passedOut = (self: Rel<Values['schema']>): Values =>
  from('object', self)
    .where((t) => [equal(t.object.kind, literal('module'))])
    .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
    .whereNone('own', memberValue, (t) => [equal(t.object.target_file, t.own.file), equal(t.access.token, t.own.token)])
    .whereNone('offered', moduleMember, (t) => [
      equal(t.object.target_file, t.offered.file),
      equal(t.access.token, t.offered.token),
    ])
    .join('name', token, (t) => [equal(t.access.token, t.name.token)])
    .leftJoin('outside', outsideNames, (t) => [
      equal(t.object.target_file, t.outside.file),
      equal(t.access.token, t.outside.token),
    ])
    .leftJoin('all', outsideWholes, (t) => equal(t.object.target_file, t.all.file))
    .where((t) => either(isNotNull(t.outside.file), isNotNull(t.all.file)))
    .select((t) => ({
      language: t.access.language,
      file: t.access.file,
      node: t.access.node,
      target_file: literal(-1),
      target_node: literal(-1),
      kind: literal('external'),
      external: coalesce(t.outside.external, concat(t.all.external, literal('.'), t.name.text)),
    })) as never;

/** A class with arguments that is called is the class. */
const withArguments = (self: Rel<Values['schema']>): Values =>
  from('object', self)
    .where((t) => equal(t.object.kind, literal('definition')))
    .whereExists('class', definition, (t) => [
      equal(t.object.target_file, t.class.file),
      equal(t.object.target_node, t.class.node),
      equal(t.class.kind, literal('class')),
    ])
    .join('access', memberAccess, (t) => [
      equal(t.object.file, t.access.file),
      equal(t.object.node, t.access.object),
      equal(t.access.kind, literal('subscript')),
    ])
    .whereExists('expressions', languagesWith('types-as-expressions'), (t) => [
      equal(t.access.language, t.expressions.language),
    ])
    .whereExists('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
    .select((t) => ({ ...t.object, node: t.access.node })) as never;

const values = fixpoint('static', named, (self) => {
  const members = from('object', self)
    .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
    .join('member', memberValue, (t) => [
      equal(t.object.target_file, t.member.file),
      equal(t.access.token, t.member.token),
    ])
    .where((t) => [equal(t.object.kind, literal('module'))])
    .select((t) => ({
      language: t.access.language,
      file: t.access.file,
      node: t.access.node,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
      kind: t.member.kind,
      external: t.member.external,
    }));
  const whole = from('module', self)
    .where((t) => [equal(t.module.kind, literal('module'))])
    .join('object', exportObjects, (t) => [equal(t.module.target_file, t.object.file)])
    .select((t) => ({
      language: t.module.language,
      file: t.module.file,
      node: t.module.node,
      target_file: t.object.target_file,
      target_node: t.object.target_node,
      kind: t.object.kind,
      external: t.object.external,
    }));
  const outside = from('object', self)
    .where((t) => [equal(t.object.kind, literal('external'))])
    .join('access', memberAccess, (t) => [equal(t.object.file, t.access.file), equal(t.object.node, t.access.object)])
    .join('name', token, (t) => [equal(t.access.token, t.name.token)])
    .select((t) => ({
      language: t.access.language,
      file: t.access.file,
      node: t.access.node,
      target_file: literal(-1),
      target_node: literal(-1),
      kind: literal('external'),
      external: concat(coalesce(t.object.external, literal('')), literal('.'), t.name.text),
    }));
  return union(members, nested(self), withArguments(self), whole, outside, passedOut(self));
});

/** Values of names in types that have these values elsewhere only. */
const elsewhere = from('value', values)
  .where((t) => equal(t.value.kind, literal('definition')))
  .whereExists('typeless', typelessDefinitions, (t) => [
    equal(t.value.target_file, t.typeless.file),
    equal(t.value.target_node, t.typeless.node),
  ])
  .whereExists('type', typePlaces, (t) => [equal(t.value.file, t.type.file), equal(t.value.node, t.type.node)])
  .select((t) => ({
    file: t.value.file,
    node: t.value.node,
    target_file: t.value.target_file,
    target_node: t.value.target_node,
  }));

export default relateRule({
  id: 'static-values',
  family: 'value',
  title: 'Names and dotted names that mean definitions',
  why: 'A name means what its symbol means; a member of a module means what the module offers under that name, one of a class the class declared in it, one of a namespace what the namespace declares.',
  logic:
    'static_value(f, n, g, d) :- resolved_name(f, n, y), symbol_value(f, y, g, d); static_value(f, o, m, module), member_access(f, n, o, t), member_value(m, t, g, d).',
  output: staticValue,
  relation: from('value', values)
    .whereNone('other', elsewhere, (t) => [
      equal(t.value.file, t.other.file),
      equal(t.value.node, t.other.node),
      equal(t.value.target_file, t.other.target_file),
      equal(t.value.target_node, t.other.target_node),
    ])
    .select((t) => ({ ...t.value })),
  examples: [
    {
      title: 'A member of a module is what the module offers',
      files: { 'a.ts': 'export function f() {}\n', 'b.ts': "import * as a from './a';\na.f();\n" },
      edges: ['b.ts CALLS a.ts:f'],
    },
    {
      title: 'A module that is hidden by a parameter',
      files: {
        'a.ts': 'export function f() {}\n',
        'b.ts': "import * as a from './a';\nfunction g(a: any) { a.f(); }\n",
      },
      edges: ['b.ts:g CALLS ?f (unknown_type)'],
    },
  ],
});
