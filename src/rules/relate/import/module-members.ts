import { languageFeature, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import {
  both,
  choose,
  equal,
  greaterEqual,
  isNull,
  literal,
  not,
  notEqual,
  oneOf,
  startsWith,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { defaultToken } from './default-token.ts';
import { givenExports } from './given-exports.ts';
import { givenWholes } from './given-wholes.ts';
import { listed, passedOn } from './passed-on.ts';
import { publicToken } from './public-token.ts';
import { requiredExports } from './required-exports.ts';
import { wholeEntries } from './whole-entries.ts';
import { wholeNamespaces } from './whole-namespaces.ts';

const { binding, definition, export: exported, symbol } = factTables;
const { importModule, resolvedName, moduleMember } = relationTables;

const moduleSymbols = from('symbol', symbol)
  .whereExists('feature', languageFeature, (t) => [
    equal(t.symbol.language, t.feature.language),
    equal(t.feature.feature, literal('module-bindings-exported')),
  ])
  .where((t) => [equal(t.symbol.scope, literal(0))])
  .select((t) => ({
    file: t.symbol.file,
    token: t.symbol.token,
    target_file: t.symbol.file,
    target_node: t.symbol.node,
  }));

const own = from('export', exported)
  .where((t) => [equal(t.export.module, literal(-1))])
  .leftJoin('text', token, (t) => [equal(t.export.exported, t.text.token)])
  .select((t) => ({
    file: t.export.file,
    kind: t.export.kind,
    token: choose(
      [[oneOf(t.export.kind, literal('default'), literal('object')), literal(defaultToken)]],
      publicToken(t.export.exported, t.text.text),
    ),
    name_node: t.export.name_node,
    value: t.export.value,
  }));

const declared = from('export', own)
  .join('binding', binding, (t) => [equal(t.export.file, t.binding.file), equal(t.export.name_node, t.binding.node)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
    equal(t.symbol.scope, literal(0)),
  ])
  .select((t) => ({
    file: t.export.file,
    token: t.export.token,
    target_file: t.export.file,
    target_node: t.symbol.node,
  }));

const referencedBy = (column: 'value' | 'name_node') =>
  from('export', own)
    .join('name', resolvedName, (t) => [
      equal(t.export.file, t.name.file),
      equal(t.export[column], t.name.node),
      ...(column === 'value' ? [] : [oneOf(t.export.kind, literal('named'), literal('default'))]),
    ])
    .select((t) => ({
      file: t.export.file,
      token: t.export.token,
      target_file: t.export.file,
      target_node: t.name.symbol,
    }));
const referenced = union(referencedBy('value'), referencedBy('name_node'));

const defined = from('export', own)
  .join('definition', definition, (t) => [
    equal(t.export.file, t.definition.file),
    equal(t.export.value, t.definition.node),
  ])
  .select((t) => ({
    file: t.export.file,
    token: t.export.token,
    target_file: t.export.file,
    target_node: t.definition.node,
  }));

const given = from('export', givenExports).select((t) => ({
  file: t.export.file,
  token: t.export.token,
  target_file: t.export.file,
  target_node: t.export.node,
}));

/** A default export without a name of its own is the word that says so. */
const defaults = from('export', givenWholes)
  .where((t) => equal(t.export.kind, literal('default')))
  .select((t) => ({
    file: t.export.file,
    token: literal(defaultToken),
    target_file: t.export.file,
    target_node: t.export.node,
  }));
const ofWholes = from('entry', wholeEntries).select((t) => ({
  file: t.entry.file,
  token: t.entry.token,
  target_file: t.entry.file,
  target_node: t.entry.node,
}));
const ofNamespaces = from('name', wholeNamespaces).select((t) => ({
  file: t.name.file,
  token: t.name.token,
  target_file: t.name.file,
  target_node: t.name.symbol,
}));
const offered = union(declared, referenced, defined, given, defaults, ofWholes, ofNamespaces);
/** Where a module is an object that it gives members, importing its default export gives that object. */
const objects = from('export', own)
  .where((t) => oneOf(t.export.kind, literal('property'), literal('object')))
  .whereNone('default', offered, (t) => [
    equal(t.export.file, t.default.file),
    equal(t.default.token, literal(defaultToken)),
  ])
  .select((t) => ({
    file: t.export.file,
    token: literal(defaultToken),
    target_file: t.export.file,
    target_node: literal(0),
  }));

const namespaces = from('export', exported)
  .where((t) => [equal(t.export.kind, literal('namespace'))])
  .join('module', importModule, (t) => [
    equal(t.export.file, t.module.file),
    equal(t.export.node, t.module.node),
    equal(t.module.part, literal('module')),
  ])
  .select((t) => ({
    file: t.export.file,
    token: t.export.exported,
    target_file: t.module.target,
    target_node: literal(0),
  }));

/** Modules that are an object: what importing their default export gives is no member of it. */
const wholes = distinct(
  from('export', own)
    .where((t) => oneOf(t.export.kind, literal('property'), literal('object')))
    .select((t) => ({ file: t.export.file })),
);
/** What the default export is called as a member. */
const defaultWord = from('text', token)
  .where((t) => equal(t.text.text, literal('default')))
  .select((t) => ({ token: t.text.token, means: literal(defaultToken) }));

/** A module that says nothing of what it is as a whole is what it offers. */
const required = from('export', requiredExports)
  .where((t) => equal(t.export.token, literal(defaultToken)))
  .whereNone('whole', union(offered, objects), (t) => [
    equal(t.export.target, t.whole.file),
    equal(t.whole.token, literal(defaultToken)),
  ])
  .leftJoin('text', token, (t) => [equal(t.export.exported, t.text.token)])
  .select((t) => ({
    file: t.export.file,
    token: publicToken(t.export.exported, t.text.text),
    target_file: t.export.target,
    target_node: literal(0),
  }));

const members = fixpoint('member', distinct(union(moduleSymbols, offered, objects, namespaces, required)), (self) => {
  const renamed = from('member', self)
    .join('pass', passedOn, (t) => [
      equal(t.member.file, t.pass.target),
      equal(t.member.token, t.pass.inner),
      not(t.pass.all),
    ])
    .select((t) => ({
      file: t.pass.file,
      token: t.pass.outer,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
    }));
  const all = from('member', self)
    .join('pass', passedOn, (t) => [equal(t.member.file, t.pass.target), t.pass.all])
    .join('text', token, (t) => [equal(t.member.token, t.text.token)])
    .leftJoin('listed', listed, (t) => [equal(t.member.file, t.listed.file), equal(t.member.token, t.listed.token)])
    .where((t) => [
      greaterEqual(t.member.token, literal(0)),
      notEqual(t.text.text, literal('default')),
      not(both(t.pass.unlisted, startsWith(t.text.text, literal('_')))),
      not(both(t.pass.listed, isNull(t.listed.token))),
      notEqual(t.pass.file, t.member.target_file),
    ])
    .select((t) => ({
      file: t.pass.file,
      token: t.member.token,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
    }));
  const named = from('member', self)
    .join('word', defaultWord, (t) => equal(t.member.token, t.word.means))
    .whereNone('whole', wholes, (t) => equal(t.member.file, t.whole.file))
    .select((t) => ({
      file: t.member.file,
      token: t.word.token,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
    }));
  return union(renamed, all, named);
});

export default relateRule({
  id: 'module-members',
  family: 'import',
  title: 'Names a module offers',
  why: 'A module offers what it exports, or every name bound at its top where the language says so, and what it passes on from other modules.',
  logic: 'module_member(f, t, g, y) :- export(f, t) of y; import_module(f, n, g), passes on t, module_member(g, t, …).',
  output: moduleMember,
  relation: members,
  examples: [
    {
      title: 'A name passed on means the first module',
      files: {
        'a.ts': 'export function f() {}\n',
        'b.ts': "export * from './a';\n",
        'c.ts': "import { f } from './b';\nf();\n",
      },
      edges: ['c.ts CALLS a.ts:f'],
    },
    {
      title: 'A member of the export object that is given a module',
      files: {
        'a.js': 'module.exports = function f() {};\n',
        'b.js': 'function g() {}\nexports.g = g;\n',
        'c.js': "exports.a = require('./a');\nexports.b = require('./b');\n",
        'd.js': "const c = require('./c');\nc.a();\nc.b.g();\nconst { a } = require('./c');\na();\n",
      },
      edges: [
        'c.js CALLS ?require (builtin)',
        'd.js CALLS ?require (builtin)',
        'd.js CALLS a.js:f',
        'd.js CALLS b.js:g',
      ],
    },
    {
      title: 'The default export is a member of the module, and not passed on with all the others',
      files: {
        'a.ts': 'export default class C { m() {} }\n',
        'b.ts': "export * from './a';\n",
        'c.ts': "import * as a from './a';\nimport * as b from './b';\nnew a.default().m();\nnew b.default();\n",
      },
      edges: ['c.ts CALLS a.ts:C.m', 'c.ts CALLS a.ts:C', 'c.ts CALLS ?default (not_found)'],
    },
    {
      title: 'A name that is not exported is not offered',
      files: { 'a.ts': 'function f() {}\nexport {};\n', 'c.ts': "import { f } from './a';\nf();\n" },
      edges: ['c.ts CALLS ?f (not_found)'],
    },
  ],
});
