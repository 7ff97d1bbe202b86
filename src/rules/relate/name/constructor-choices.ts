import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { createdNames } from './created-names.ts';
import { signatureMembers } from './signature-members.ts';

export default relateRule({
  id: 'constructor-choices',
  family: 'name',
  title: 'The name after new means the constructor',
  why: 'Where a class is created, its name stands for the constructor the class declares; of several signatures the arguments choose, and a class without a constructor of its own is meant itself.',
  logic: 'signature_choice(n, c, d) :- reference_target(n, c), n is created by new, d is the only constructor of c.',
  output: relationTables.signatureChoice,
  relation: distinct(
    from('name', createdNames)
      .whereNone('several', signatureMembers, (t) => [
        equal(t.name.replaced_file, t.several.file),
        equal(t.name.constructor_node, t.several.node),
      ])
      .select((t) => ({
        language: t.name.language,
        file: t.name.file,
        node: t.name.node,
        replaced_file: t.name.replaced_file,
        replaced_node: t.name.replaced_node,
        target_file: t.name.replaced_file,
        target_node: t.name.constructor_node,
        is_open: literal(false),
      })),
  ),
  examples: [
    {
      title: 'A class with a constructor',
      files: { 'a.ts': 'class A {\n  constructor(a: number) {}\n}\nnew A(1);\nA;\n' },
      edges: ['a.ts:4 A REFERS_TO a.ts:A.constructor', 'a.ts:5 A REFERS_TO a.ts:A'],
    },
    {
      title: 'The constructor of the class above is not that of the class',
      files: { 'a.ts': 'class A {\n  constructor() {}\n}\nclass B extends A {}\nnew B();\n' },
      edges: ['a.ts:4 A REFERS_TO a.ts:A', 'a.ts:5 B REFERS_TO a.ts:B'],
    },
  ],
});
