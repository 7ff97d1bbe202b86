import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { isOfClass, isOfInstances } from '../inherit/member-side.ts';
import { wholeModules } from '../name/whole-modules.ts';
import { exportObjects } from './export-objects.ts';
import { inheritedAdditions } from './inherited-additions.ts';
import { linkedMembers } from './linked-members.ts';
import { loadedModules } from './loaded-modules.ts';
import { membersByMetaclass } from './members-by-metaclass.ts';
import { metaclassFields } from './metaclass-fields.ts';
import { flipped } from './type-labels.ts';
import { typedLanguage } from './typed-language.ts';

const ofClasses = from('member', relationTables.classMember)
  .join('type', factTables.definition, (t) => [equal(t.member.file, t.type.file), equal(t.member.class, t.type.node)])
  .whereExists('typed', typedLanguage, (t) => [equal(t.type.language, t.typed.language)]);

/** An enumeration has its members itself; what is one of them has not. */
const ofInstances = ofClasses
  .where((t) => [notEqual(t.type.kind, literal('enum')), isOfInstances(t.member.side)])
  .select((t) => ({
    target_file: t.member.file,
    target_node: t.member.class,
    token: t.member.token,
    member_file: t.member.member_file,
    member: t.member.member,
  }));
const ofThemselves = ofClasses
  .where((t) => isOfClass(t.member.side))
  .select((t) => ({
    target_file: t.member.file,
    target_node: flipped(t.member.class),
    token: t.member.token,
    member_file: t.member.member_file,
    member: t.member.member,
  }));
const ofShapes = from('member', typeTables.shapeMember).select((t) => ({
  target_file: t.member.file,
  target_node: t.member.class,
  token: t.member.token,
  member_file: t.member.file,
  member: t.member.member,
}));

/** What modules offer that are loaded by an expression, taken apart or named in a type: their type says what is got out of them. */
const loaded = distinct(
  union(
    from('pattern', factTables.pattern)
      .join('value', relationTables.staticValue, (t) => [
        equal(t.pattern.file, t.value.file),
        equal(t.pattern.value, t.value.node),
      ])
      .where((t) => equal(t.value.kind, literal('module')))
      .whereExists('typed', typedLanguage, (t) => [equal(t.value.language, t.typed.language)])
      .select((t) => ({ file: t.value.target_file })),
    from('part', factTables.typeForm)
      .where((t) => equal(t.part.kind, literal('choice')))
      .join('value', relationTables.staticValue, (t) => [
        equal(t.part.file, t.value.file),
        equal(t.part.part, t.value.node),
      ])
      .where((t) => equal(t.value.kind, literal('module')))
      .whereExists('typed', typedLanguage, (t) => [equal(t.value.language, t.typed.language)])
      .select((t) => ({ file: t.value.target_file })),
    from('load', loadedModules).select((t) => ({ file: t.load.module })),
    from('object', exportObjects).select((t) => ({ file: t.object.file })),
  ),
);
/** What a module offers of others is a member as it is there, or as what a module is as a whole. */
const ofOthers = from('module', loaded)
  .join('member', relationTables.moduleMember, (t) => [equal(t.module.file, t.member.file)])
  .where((t) => [greaterEqual(t.member.token, literal(0)), greater(t.member.target_node, literal(0))])
  .join('import', relationTables.symbolTarget, (t) => [
    equal(t.member.target_file, t.import.file),
    equal(t.member.target_node, t.import.symbol),
  ])
  .leftJoin('whole', wholeModules, (t) => [
    equal(t.import.target_file, t.whole.file),
    equal(t.import.target_node, literal(0)),
  ])
  .where((t) => [
    greaterEqual(t.import.target_file, literal(0)),
    greater(coalesce(t.whole.target_node, t.import.target_node), literal(0)),
  ])
  .select((t) => ({
    target_file: t.module.file,
    target_node: literal(0),
    token: t.member.token,
    member_file: coalesce(t.whole.target_file, t.import.target_file),
    member: coalesce(t.whole.target_node, t.import.target_node),
  }));
const ofModules = union(
  ofOthers,
  from('module', loaded)
    .join('member', relationTables.moduleMember, (t) => [equal(t.module.file, t.member.file)])
    .where((t) => [greaterEqual(t.member.token, literal(0)), greater(t.member.target_node, literal(0))])
    .whereNone('definition', relationTables.symbolDefinition, (t) => [
      equal(t.member.target_file, t.definition.file),
      equal(t.member.target_node, t.definition.symbol),
    ])
    .whereNone('import', relationTables.symbolTarget, (t) => [
      equal(t.member.target_file, t.import.file),
      equal(t.member.target_node, t.import.symbol),
    ])
    .select((t) => ({
      target_file: t.module.file,
      target_node: literal(0),
      token: t.member.token,
      member_file: t.member.target_file,
      member: t.member.target_node,
    })),
  from('module', loaded)
    .join('member', relationTables.memberValue, (t) => [equal(t.module.file, t.member.file)])
    .where((t) => [greaterEqual(t.member.token, literal(0)), equal(t.member.kind, literal('definition'))])
    .select((t) => ({
      target_file: t.module.file,
      target_node: literal(0),
      token: t.member.token,
      member_file: t.member.target_file,
      member: t.member.target_node,
    })),
);

export default relateRule({
  id: 'type-members',
  family: 'type',
  title: 'Members that are found on a type',
  why: 'An instance has the members of its class or interface, inherited ones included; what is written out has what stands in it.',
  logic: 'type_member(c, t, m) :- class_member(c, t, m); shape_member(c, t, m).',
  output: typeTables.typeMember,
  // Members that types themselves declare stand under a flipped node, each once.
  relation: union(
    ofThemselves,
    distinct(
      union(ofInstances, ofShapes, ofModules, linkedMembers, inheritedAdditions, metaclassFields, membersByMetaclass),
    ),
  ),
  examples: [
    {
      title: 'A member of a superinterface',
      files: { 'a.ts': 'interface I { m(): void }\ninterface J extends I {}\nfunction f(p: J) { p.m; }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 J REFERS_TO a.ts:J',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'A member that the prototype of a superclass is given',
      files: {
        'a.js':
          'class A {}\nA.prototype.m = 1;\nA.s = 1;\nclass B extends A {\n  f() { this.m; B.s; }\n}\nclass C {\n  f() { this.m; }\n}\n',
      },
      edges: [
        'a.js:2 A REFERS_TO a.js:A',
        'a.js:2 prototype REFERS_TO ?prototype (not_found)',
        'a.js:3 A REFERS_TO a.js:A',
        'a.js:4 A REFERS_TO a.js:A',
        'a.js:5 B REFERS_TO a.js:B',
        'a.js:5 m REFERS_TO a.js:m',
        'a.js:5 s REFERS_TO a.js:s',
        'a.js:8 m REFERS_TO ?m (not_found)',
      ],
    },
    {
      title: 'A field that the metaclass declares, too',
      files: {
        'a.py':
          'class M(type):\n    def __init__(cls):\n        cls.x = 1\n        cls.y = 1\nclass A(metaclass=M):\n    x = 0\n    def f(self):\n        self.x\n        self.y\n',
      },
      edges: [
        'a.py CALLS a.py:M.__init__',
        'a.py:1 type REFERS_TO ?type (builtin)',
        'a.py:3 cls REFERS_TO a.py:M.__init__.cls',
        'a.py:4 cls REFERS_TO a.py:M.__init__.cls',
        'a.py:5 M REFERS_TO a.py:M',
        'a.py:8 self REFERS_TO a.py:A.f.self',
        'a.py:8 x REFERS_TO a.py:A.x (one of)',
        'a.py:8 x REFERS_TO a.py:M.x (one of)',
        'a.py:9 self REFERS_TO a.py:A.f.self',
        'a.py:9 y REFERS_TO ?y (not_found)',
      ],
    },
    {
      title: 'What a module offers whose type is named',
      files: {
        'a.ts': 'export function f() {}\nfunction g() {}\n',
        'b.ts': "import * as a from './a';\nfunction h(p: typeof a) { p.f(); p.g(); }\n",
      },
      edges: [
        'b.ts:h CALLS ?g (unknown_type)',
        'b.ts:h CALLS a.ts:f',
        'b.ts:1 ./a REFERS_TO a.ts',
        'b.ts:2 a REFERS_TO b.ts:a',
        'b.ts:2 f REFERS_TO a.ts:f',
        'b.ts:2 g REFERS_TO ?g (unknown_type)',
        'b.ts:2 p REFERS_TO b.ts:h.p',
        'b.ts:2 p#2 REFERS_TO b.ts:h.p',
      ],
    },
    {
      title: 'A member of an enumeration is no member of its members',
      files: { 'a.ts': 'enum E { A }\nfunction f(p: E) { p.A; }\n' },
      edges: ['a.ts:2 A REFERS_TO ?A (not_found)', 'a.ts:2 E REFERS_TO a.ts:E', 'a.ts:2 p REFERS_TO a.ts:f.p'],
    },
  ],
});
