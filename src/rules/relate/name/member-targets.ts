import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, either, equal, isNotNull, isNull, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { isOnSide } from '../inherit/member-side.ts';
import { importedEntities } from './imported-entities.ts';
import { typeAccesses } from './meanings.ts';
import { meant } from './meant.ts';
import { wholeModules } from './whole-modules.ts';

const { memberAccess } = factTables;
const { classMember, moduleMember, referenceTarget, symbolEntity, symbolTarget, value } = relationTables;

/** What is one of the members of an enumeration has not these members itself. */
const enumerations = from('type', factTables.definition)
  .where((t) => equal(t.type.kind, literal('enum')))
  .select((t) => ({ file: t.type.file, node: t.type.node }));

/** Definitions with members that are types. */
const typeHolders = from('holder', factTables.definition)
  .where((t) => oneOf(t.holder.kind, literal('namespace'), literal('enum')))
  .select((t) => ({ file: t.holder.file, node: t.holder.node }));

/** What types say about a member name holds. */
const accesses = from('access', memberAccess)
  .whereNone('typed', typeTables.typedMember, (t) => [
    equal(t.access.file, t.typed.file),
    equal(t.access.name, t.typed.node),
  ])
  .select((t) => ({ ...t.access }));

/** Asked for twice, so that it is made before members are looked for: a class may have hundreds. */
const objects = from('access', accesses)
  .join('object', value, (t) => [equal(t.access.file, t.object.file), equal(t.access.object, t.object.node)])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.node,
    name: t.access.name,
    token: t.access.token,
    kind: t.object.kind,
    target_file: t.object.target_file,
    target_node: t.object.target_node,
  }));

const onClass = from('object', objects)
  .leftJoin('holder', typeHolders, (t) => [
    equal(t.object.target_file, t.holder.file),
    equal(t.object.target_node, t.holder.node),
  ])
  .whereNone('enumeration', enumerations, (t) => [
    equal(t.object.target_file, t.enumeration.file),
    equal(t.object.target_node, t.enumeration.node),
    notEqual(t.object.kind, literal('definition')),
  ])
  .where((t) => oneOf(t.object.kind, literal('instance'), literal('exact_instance'), literal('definition')))
  .join('member', classMember, (t) => [
    equal(t.object.target_file, t.member.file),
    equal(t.object.target_node, t.member.class),
    equal(t.object.token, t.member.token),
  ])
  .where((t) => isOnSide(t.object.kind, t.member.side))
  .leftJoin('type', typeAccesses, (t) => [equal(t.object.file, t.type.file), equal(t.object.node, t.type.node)])
  .where((t) => either(isNull(t.type.file), isNotNull(t.holder.file)))
  .select((t) => ({
    language: t.object.language,
    file: t.object.file,
    node: t.object.name,
    target_file: t.member.member_file,
    target_node: t.member.member,
  }));

const inModule = from('object', objects)
  .where((t) => equal(t.object.kind, literal('module')))
  .join('member', moduleMember, (t) => [
    equal(t.object.target_file, t.member.file),
    equal(t.object.token, t.member.token),
  ])
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.member.target_file, t.import.file),
    equal(t.member.target_node, t.import.symbol),
  ])
  .select((t) => ({
    language: t.object.language,
    file: t.object.file,
    node: t.object.name,
    target_file: coalesce(t.import.target_file, t.member.target_file),
    target_node: coalesce(t.import.target_node, t.member.target_node),
  }));

const submodules = from('access', accesses)
  .join('module', value, (t) => [
    equal(t.access.file, t.module.file),
    equal(t.access.node, t.module.node),
    equal(t.module.kind, literal('module')),
  ])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.name,
    target_file: t.module.target_file,
    target_node: literal(0),
  }));

const found = union(
  from('found', distinct(union(onClass, submodules)))
    .leftJoin('entity', symbolEntity, (t) => [
      equal(t.found.target_file, t.entity.file),
      equal(t.found.target_node, t.entity.symbol),
    ])
    .select((t) => ({ ...t.found, entity: coalesce(t.entity.entity, t.found.target_node) })),
  from('found', distinct(inModule))
    .leftJoin('entity', importedEntities, (t) => [
      equal(t.found.target_file, t.entity.file),
      equal(t.found.target_node, t.entity.symbol),
    ])
    .select((t) => ({ ...t.found, entity: coalesce(t.entity.entity, t.found.target_node) })),
);
const entities = from('found', distinct(found))
  .where((t) => [
    notEqual(t.found.target_file, literal(-1)),
    either(notEqual(t.found.file, t.found.target_file), notEqual(t.found.node, t.found.target_node)),
  ])
  // A member that is a module is what the module is as a whole.
  .leftJoin('whole', wholeModules, (t) => [
    equal(t.found.target_file, t.whole.file),
    equal(t.found.target_node, literal(0)),
  ])
  .select((t) => ({
    language: t.found.language,
    file: t.found.file,
    node: t.found.node,
    target_file: coalesce(t.whole.target_file, t.found.target_file),
    target_node: coalesce(t.whole.target_node, t.found.entity),
  }));

export default relateRule({
  id: 'member-targets',
  family: 'name',
  title: 'Member names refer to members',
  why: 'The member of a class or module is found through what the object expression means.',
  logic:
    'reference_target(name, m) :- member_access(n, o, t, name), value(o, c), class_member(c, t, m) or module_member(c, t, m).',
  output: referenceTarget,
  relation: from('found', meant(entities)).select((t) => ({ ...t.found, rule: literal('member-targets') })),
  examples: [
    {
      title: 'A member of a module',
      files: { 'a.py': 'x = 1\n', 'b.py': 'import a as m\nm.x\n' },
      edges: ['b.py:1 a REFERS_TO a.py', 'b.py:2 m REFERS_TO a.py', 'b.py:2 x REFERS_TO a.py:x'],
    },
    {
      title: 'A member that is another module, which is one function',
      files: {
        'a.js': 'module.exports = function () {};\n',
        'b.js': "const f = require('./a');\nexports.f = f;\n",
        'c.js': "const b = require('./b');\nb.f();\n",
      },
      edges: [
        'a.js:1 exports REFERS_TO a.js:exports',
        'a.js:1 module REFERS_TO a.js:exports',
        'b.js:1 ./a REFERS_TO a.js',
        'b.js:1 require REFERS_TO ?require (builtin)',
        'b.js:2 exports REFERS_TO a.js:exports',
        'b.js:2 f REFERS_TO a.js:exports',
        'b.js:2 f#2 REFERS_TO a.js:exports',
        'c.js:1 ./b REFERS_TO b.js',
        'c.js:1 require REFERS_TO ?require (builtin)',
        'c.js:2 b REFERS_TO b.js',
        'c.js:2 f REFERS_TO a.js:exports',
      ],
    },
    {
      title: 'A member of an object of unknown type',
      files: { 'b.py': 'def f(m):\n    m.x\n' },
      edges: ['b.py:2 m REFERS_TO b.py:f.m', 'b.py:2 x REFERS_TO ?x (unknown_type)'],
    },
  ],
});
