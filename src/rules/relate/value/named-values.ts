import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, missing } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { dottedModules } from './dotted-modules.ts';
import { moduleNamespaces } from './module-namespaces.ts';

const { import: imported, reference } = factTables;
const { globalName, memberValue, namedValue, resolvedName, symbolValue } = relationTables;

const named = from('name', resolvedName)
  .join('value', symbolValue, (t) => [equal(t.name.file, t.value.file), equal(t.name.symbol, t.value.symbol)])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.value.target_file,
    target_node: t.value.target_node,
    kind: t.value.kind,
    external: t.value.external,
  }));

/** Names no scope binds, in a module that imports all names of others: it passes on what they offer. */
const starred = from('reference', reference)
  .whereNone('name', resolvedName, (t) => [equal(t.reference.file, t.name.file), equal(t.reference.node, t.name.node)])
  .whereExists('star', imported, (t) => [equal(t.reference.file, t.star.file), equal(t.star.kind, literal('star'))])
  .join('member', memberValue, (t) => [
    equal(t.reference.file, t.member.file),
    equal(t.reference.token, t.member.token),
  ])
  .select((t) => ({
    language: t.reference.language,
    file: t.reference.file,
    node: t.reference.node,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
    kind: t.member.kind,
    external: t.member.external,
  }));

/** Names that are declared for all files. */
const global = from('name', globalName)
  .join('value', symbolValue, (t) => [
    equal(t.name.target_file, t.value.file),
    equal(t.name.target_node, t.value.symbol),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.value.target_file,
    target_node: t.value.target_node,
    kind: t.value.kind,
    external: t.value.external,
  }));

/** Accesses that repeat the name of a module. */
const repeated = from('at', dottedModules).select((t) => ({
  language: t.at.language,
  file: t.at.file,
  node: t.at.node,
  target_file: t.at.target,
  target_node: literal(0),
  kind: literal('module'),
  external: missing('text'),
}));

export default relateRule({
  id: 'named-values',
  family: 'value',
  title: 'Names that mean definitions',
  why: 'A name means what its symbol means; a name that no scope binds means what a module offers from which all names are imported; the whole dotted name of an imported module means the module, and so does the name of one where a type would name a namespace.',
  logic:
    'named_value(n, d) :- resolved_name(n, y) or global_name(n, y), symbol_value(y, d); reference(n, t), n is not resolved, import(*), member_value(t, d); n repeats the name of a module d, or is one in a type.',
  output: namedValue,
  relation: distinct(union(named, starred, global, repeated as never, moduleNamespaces as never)),
  examples: [
    {
      title: 'The name of a function',
      files: { 'a.ts': 'function f() {}\nf();\n' },
      edges: ['a.ts CALLS a.ts:f'],
    },
    {
      title: 'A type of a module that is not imported',
      files: {
        'a.ts': 'export class C { m() {} }\n',
        'b.ts': "function f(c: import('./a').C, d: import('./b').C) { c.m(); d.m(); }\n",
      },
      edges: ['b.ts:f CALLS a.ts:C.m', 'b.ts:f CALLS ?m (unknown_type)'],
    },
    {
      title: 'The name of a parameter',
      files: { 'a.ts': 'function f() {}\nfunction g(f: any) { f(); }\n' },
      edges: ['a.ts:g CALLS ?f (dynamic)'],
    },
  ],
});
