import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, coalesce, either, equal, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { defaultToken } from '../import/default-token.ts';
import { listedWholes } from '../import/given-wholes.ts';
import { exportObjectNames } from './export-object-names.ts';
import { importedEntities } from './imported-entities.ts';
import { wholeModules } from './whole-modules.ts';

const { export: exported, memberAccess, property } = factTables;
const { moduleMember, referenceTarget, symbolTarget } = relationTables;

/** Names that are exported by giving the export object a member, with the object they are given to. */
const made = from('export', exported)
  .where((t) => [equal(t.export.kind, literal('property')), greaterEqual(t.export.exported, literal(0))])
  .whereNone('entry', property, (t) => [equal(t.export.file, t.entry.file), equal(t.export.name_node, t.entry.name)])
  .join('access', memberAccess, (t) => [equal(t.export.file, t.access.file), equal(t.export.name_node, t.access.name)])
  .join('text', token, (t) => equal(t.export.exported, t.text.token))
  .select((t) => ({
    language: t.export.language,
    file: t.export.file,
    name: t.export.name_node,
    token: choose([[equal(t.text.text, literal('default')), literal(defaultToken)]], t.export.exported),
    object: t.access.object,
  }));
const members = from('name', made)
  .join('member', moduleMember, (t) => [equal(t.name.file, t.member.file), equal(t.name.token, t.member.token)])
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.member.target_file, t.import.file),
    equal(t.member.target_node, t.import.symbol),
  ])
  .select((t) => ({
    ...t.name,
    target_file: coalesce(t.import.target_file, t.member.target_file),
    target_node: coalesce(t.import.target_node, t.member.target_node),
  }));
const meant = from('member', members)
  .where((t) => greaterEqual(t.member.target_file, literal(0)))
  .leftJoin('entity', importedEntities, (t) => [
    equal(t.member.target_file, t.entity.file),
    equal(t.member.target_node, t.entity.symbol),
  ])
  .leftJoin('whole', wholeModules, (t) => [
    equal(t.member.target_file, t.whole.file),
    equal(t.member.target_node, literal(0)),
  ])
  .select((t) => ({
    ...t.member,
    target_file: coalesce(t.whole.target_file, t.member.target_file),
    target_node: coalesce(t.whole.target_node, t.entity.entity, t.member.target_node),
  }));

/** A name that makes an export means what it exports, and so does the object in front of it. */
const names = union(
  from('name', meant).select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.name,
    target_file: t.name.target_file,
    target_node: t.name.target_node,
  })),
  from('object', exportObjectNames)
    .where((t) => equal(t.object.holder, literal(-1)))
    .join('name', meant, (t) => [equal(t.object.file, t.name.file), equal(t.object.node, t.name.object)])
    .select((t) => ({
      language: t.object.language,
      file: t.object.file,
      node: t.object.name,
      target_file: t.name.target_file,
      target_node: t.name.target_node,
    })),
);
/** Where the export object is given as a whole, its name means what it is given; what holds it means that wherever it stands. */
const wholes = union(
  from('export', exported)
    .where((t) => [equal(t.export.kind, literal('object')), greaterEqual(t.export.name_node, literal(0))])
    .select((t) => ({ language: t.export.language, file: t.export.file, node: t.export.name_node })),
  from('object', exportObjectNames)
    .where((t) => greaterEqual(t.object.holder, literal(0)))
    .select((t) => ({ language: t.object.language, file: t.object.file, node: t.object.holder })),
);
const given = from('name', wholes)
  .join('whole', wholeModules, (t) => [equal(t.name.file, t.whole.file)])
  .select((t) => ({ ...t.name, target_file: t.whole.target_file, target_node: t.whole.target_node }));

/** An object of nothing but names makes the export object no other than the module. */
const settled = from('name', wholes)
  .whereNone('listed', listedWholes, (t) => [equal(t.name.file, t.listed.file), equal(t.name.node, t.listed.name)])
  .select((t) => ({ ...t.name }));

const others = from('object', exportObjectNames)
  .whereNone('said', union(names, given), (t) => [equal(t.object.file, t.said.file), equal(t.object.name, t.said.node)])
  .whereNone('whole', settled, (t) => [equal(t.object.file, t.whole.file), equal(t.object.name, t.whole.node)])
  .select((t) => ({
    language: t.object.language,
    file: t.object.file,
    node: t.object.name,
    target_file: t.object.file,
    target_node: literal(0),
  }));

const holders = from('object', exportObjectNames)
  .where((t) => greaterEqual(t.object.holder, literal(0)))
  .whereExists('listed', listedWholes, (t) => [
    equal(t.object.file, t.listed.file),
    equal(t.object.name, t.listed.name),
  ])
  .select((t) => ({
    language: t.object.language,
    file: t.object.file,
    node: t.object.holder,
    target_file: t.object.file,
    target_node: literal(0),
  }));

export default relateRule({
  id: 'export-object-targets',
  family: 'name',
  title: 'Names of the export object',
  why: 'The export object stands for the module; where it is given a value or a member, its name and that of the member mean what is given.',
  logic:
    'reference_target(n, y) :- export(n = y); reference_target(n, f) :- n is a free name of the export object of f.',
  output: referenceTarget,
  relation: from('found', distinct(union(names, given, others, holders)))
    .where((t) => either(notEqual(t.found.target_node, t.found.node), notEqual(t.found.target_file, t.found.file)))
    .select((t) => ({
      language: t.found.language,
      file: t.found.file,
      node: t.found.node,
      target_file: t.found.target_file,
      target_node: t.found.target_node,
      rule: literal('export-object-targets'),
    })),
  examples: [
    {
      title: 'A member of the export object',
      files: { 'a.js': 'function f() {}\nexports.f = f;\nexports.g = 1;\nexports;\n' },
      edges: [
        'a.js:2 exports REFERS_TO a.js:f',
        'a.js:2 f REFERS_TO a.js:f',
        'a.js:2 f#2 REFERS_TO a.js:f',
        'a.js:3 exports REFERS_TO a.js:g',
        'a.js:4 exports REFERS_TO a.js',
      ],
    },
    {
      title: 'An object of names alone',
      files: { 'a.js': 'function f() {}\nmodule.exports = { f };\n', 'b.js': 'module.exports = { g: 1 };\n' },
      edges: [
        'a.js:2 exports REFERS_TO a.js',
        'a.js:2 module REFERS_TO a.js',
        'a.js:f@2 REFERS_TO a.js:f@1',
        'b.js:1 module REFERS_TO b.js:exports',
      ],
    },
    {
      title: 'A parameter of the name',
      files: { 'a.js': 'function f(exports) {\n  exports.f = f;\n}\n' },
      edges: ['a.js:2 exports REFERS_TO a.js:f.exports', 'a.js:2 f REFERS_TO a.js:f', 'a.js:2 f#2 REFERS_TO a.js:f'],
    },
  ],
});
