import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, missing, notEqual, regexReplace } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { definition, module } = factTables;
const { memberValue, moduleMember, symbolValue } = relationTables;

const ofSymbol = from('member', moduleMember)
  .join('value', symbolValue, (t) => [
    equal(t.member.target_file, t.value.file),
    equal(t.member.target_node, t.value.symbol),
  ])
  .select((t) => ({
    file: t.member.file,
    token: t.member.token,
    target_file: t.value.target_file,
    target_node: t.value.target_node,
    kind: t.value.kind,
    external: t.value.external,
  }));

const ofDefinition = from('member', moduleMember)
  .join('definition', definition, (t) => [
    equal(t.member.target_file, t.definition.file),
    equal(t.member.target_node, t.definition.node),
  ])
  .select((t) => ({
    file: t.member.file,
    token: t.member.token,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
    kind: literal('definition'),
    external: missing('text'),
  }));

const ofModule = from('member', moduleMember)
  .where((t) => [equal(t.member.target_node, literal(0))])
  .select((t) => ({
    file: t.member.file,
    token: t.member.token,
    target_file: t.member.target_file,
    target_node: literal(0),
    kind: literal('module'),
    external: missing('text'),
  }));

const submodules = from('package', module)
  .where((t) => t.package.is_package)
  .join('inner', module, (t) => [
    equal(t.package.language, t.inner.language),
    equal(t.package.root, t.inner.root),
    equal(t.package.name, regexReplace(t.inner.name, '\\.[^.]+$', '')),
    notEqual(t.package.name, t.inner.name),
  ])
  .join('text', token, (t) => [equal(regexReplace(t.inner.name, '^.*\\.', ''), t.text.text)])
  .select((t) => ({
    file: t.package.file,
    token: t.text.token,
    target_file: t.inner.file,
    target_node: literal(0),
    kind: literal('module'),
    external: missing('text'),
  }));

export default relateRule({
  id: 'member-values',
  family: 'value',
  title: 'What the names of a module mean',
  why: 'A name a module offers means the definitions behind it; a module inside a package is a name of the package.',
  logic: 'member_value(f, t, g, d) :- module_member(f, t, g, y), symbol_value(g, y, …, d).',
  output: memberValue,
  relation: distinct(union(ofSymbol, ofDefinition, ofModule, submodules)),
  examples: [
    {
      title: 'A module inside a package is a name of it',
      files: { 'p/__init__.py': '', 'p/a.py': 'def f(): ...\n', 'b.py': 'import p.a\np.a.f()\n' },
      edges: ['b.py CALLS p/a.py:f'],
    },
    {
      title: 'A name the module does not bind',
      files: { 'a.py': '', 'b.py': 'import a\na.f()\n' },
      edges: ['b.py CALLS ?f (not_found)'],
    },
  ],
});
