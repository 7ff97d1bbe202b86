import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { equal, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { defaultToken } from '../import/default-token.ts';
import { relativeModuleName } from '../import/relative-module-name.ts';
import { wholeModules } from '../name/whole-modules.ts';
import { documentedShapes } from './documented-shapes.ts';

const { documentedName } = typeTables;
const { definition, module, moduleName, symbol } = factTables;
const { moduleMember, symbolDefinition, symbolTarget, symbolValue } = relationTables;

const modules = from('name', moduleName)
  .where((t) => equal(t.name.root, literal('')))
  .select((t) => ({ file: t.name.file, name: t.name.name }));
/** What modules offer, their own and what they pass on, by the text of the name. */
const offered = union(
  from('member', moduleMember)
    .join('text', token, (t) => equal(t.member.token, t.text.token))
    .join('value', symbolValue, (t) => [
      equal(t.member.target_file, t.value.file),
      equal(t.member.target_node, t.value.symbol),
      equal(t.value.kind, literal('definition')),
    ])
    .select((t) => ({
      file: t.member.file,
      name: t.text.text,
      target_file: t.value.target_file,
      target_node: t.value.target_node,
    })),
  from('member', moduleMember)
    .join('text', token, (t) => equal(t.member.token, t.text.token))
    .join('definition', definition, (t) => [
      equal(t.member.target_file, t.definition.file),
      equal(t.member.target_node, t.definition.node),
    ])
    .select((t) => ({
      file: t.member.file,
      name: t.text.text,
      target_file: t.definition.file,
      target_node: t.definition.node,
    })),
  from('member', moduleMember)
    .where((t) => equal(t.member.token, literal(defaultToken)))
    .join('definition', symbolDefinition, (t) => [
      equal(t.member.target_file, t.definition.file),
      equal(t.member.target_node, t.definition.symbol),
    ])
    .select((t) => ({
      file: t.member.file,
      name: literal('default'),
      target_file: t.definition.file,
      target_node: t.definition.definition,
    })),
  from('whole', wholeModules).select((t) => ({
    file: t.whole.file,
    name: literal(''),
    target_file: t.whole.target_file,
    target_node: t.whole.target_node,
  })),
);
/** Names at the top of files: definitions, what they import, and modules that are one definition. */
const top = from('symbol', symbol)
  .where((t) => equal(t.symbol.scope, literal(0)))
  .join('text', token, (t) => equal(t.symbol.token, t.text.token))
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, name: t.text.text }));

const named = from('type', documentedName).where((t) => [
  equal(t.type.path, literal('')),
  equal(t.type.holder, literal('')),
]);
const direct = union(
  named
    .join('shape', documentedShapes, (t) => [equal(t.type.file, t.shape.file), equal(t.type.type, t.shape.name)])
    .select((t) => ({ ...t.type, target_file: t.shape.file, target_node: t.shape.node })),
  named
    .join('name', top, (t) => [equal(t.type.file, t.name.file), equal(t.type.type, t.name.name)])
    .join('value', symbolValue, (t) => [equal(t.name.file, t.value.file), equal(t.name.symbol, t.value.symbol)])
    .select((t) => ({ ...t.type, target_file: t.value.target_file, target_node: t.value.target_node })),
  named
    .join('name', top, (t) => [equal(t.type.file, t.name.file), equal(t.type.type, t.name.name)])
    .join('import', symbolTarget, (t) => [
      equal(t.name.file, t.import.file),
      equal(t.name.symbol, t.import.symbol),
      equal(t.import.target_node, literal(0)),
    ])
    .join('whole', wholeModules, (t) => equal(t.import.target_file, t.whole.file))
    .select((t) => ({ ...t.type, target_file: t.whole.target_file, target_node: t.whole.target_node })),
);
const taken = from('type', documentedName)
  .where((t) => notEqual(t.type.path, literal('')))
  .join('module', module, (t) => equal(t.type.file, t.module.file))
  .join('name', modules, (t) => equal(relativeModuleName(t.module.directory, t.type.path), t.name.name))
  .select((t) => ({ ...t.type, from_file: t.name.file }));
const ofImports = from('type', taken)
  .where((t) => equal(t.type.holder, literal('')))
  .join('offered', offered, (t) => [equal(t.type.from_file, t.offered.file), equal(t.type.type, t.offered.name)])
  .select(({ type: { from_file, ...type }, offered: said }) => ({
    ...type,
    target_file: said.target_file,
    target_node: said.target_node,
  }));
/** What a namespace of another file has. */
const ofMembers = from('type', taken)
  .where((t) => notEqual(t.type.holder, literal('')))
  .join('offered', offered, (t) => [equal(t.type.from_file, t.offered.file), equal(t.type.holder, t.offered.name)])
  .join('member', definition, (t) => [
    equal(t.offered.target_file, t.member.file),
    equal(t.offered.target_node, t.member.container),
  ])
  .join('text', token, (t) => [equal(t.member.token, t.text.token), equal(t.type.type, t.text.text)])
  .select(({ type: { from_file, ...type }, member }) => ({
    ...type,
    target_file: member.file,
    target_node: member.node,
  }));
const ofHolders = from('type', documentedName)
  .where((t) => [equal(t.type.path, literal('')), notEqual(t.type.holder, literal(''))])
  .join('name', top, (t) => [equal(t.type.file, t.name.file), equal(t.type.holder, t.name.name)])
  .join('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
  .where((t) => equal(t.import.target_node, literal(0)))
  .join('offered', offered, (t) => [equal(t.import.target_file, t.offered.file), equal(t.type.type, t.offered.name)])
  .select((t) => ({ ...t.type, target_file: t.offered.target_file, target_node: t.offered.target_node }));
const meant = union(direct, ofImports, ofMembers, ofHolders);

/** Names that documentation texts give what another name means, in the same file or in another. */
const links = distinct(
  from(
    'type',
    union(
      named.select((t) => ({ ...t.type, from_file: t.type.file })),
      taken,
    ),
  )
    .where((t) => [
      equal(t.type.kind, literal('typedef')),
      equal(t.type.label, literal(0)),
      equal(t.type.holder, literal('')),
    ])
    .select((t) => ({
      file: t.type.file,
      name: t.type.name,
      from_file: t.type.from_file,
      from_name: t.type.type,
    })),
);
const given = distinct(
  from('type', meant)
    .where((t) => [equal(t.type.kind, literal('typedef')), equal(t.type.label, literal(0))])
    .select((t) => ({
      file: t.type.file,
      name: t.type.name,
      target_file: t.type.target_file,
      target_node: t.type.target_node,
    })),
);
const renamed = fixpoint('renamed', given, (self) =>
  from('other', self)
    .join('link', links, (t) => [equal(t.other.file, t.link.from_file), equal(t.other.name, t.link.from_name)])
    .select((t) => ({ ...t.other, file: t.link.file, name: t.link.name })),
);
const byOtherName = from(
  'type',
  union(
    named.select((t) => ({ ...t.type, from_file: t.type.file })),
    taken,
  ),
)
  .where((t) => equal(t.type.holder, literal('')))
  .join('other', renamed, (t) => [equal(t.type.from_file, t.other.file), equal(t.type.type, t.other.name)])
  .select(({ type: { from_file, ...type }, other }) => ({
    ...type,
    target_file: other.target_file,
    target_node: other.target_node,
  }));

export default relateRule({
  id: 'documented-meanings',
  family: 'type',
  title: 'What names in documentation texts mean',
  why: 'A name in a documentation text is one of the top of its file, one that another file offers, or another name that a text gives to one.',
  logic: 'documented_meaning(x, d) :- documented_name(x, n), top(n, d) or offered(n, d) or named(n, m), meaning(m, d).',
  output: typeTables.documentedMeaning,
  relation: distinct(
    from('type', union(meant, byOtherName)).select((t) => ({
      file: t.type.file,
      node: t.type.node,
      owner: t.type.owner,
      kind: t.type.kind,
      name: t.type.name,
      label: t.type.label,
      inner: t.type.inner,
      target_file: t.type.target_file,
      target_node: t.type.target_node,
    })),
  ),
  examples: [
    {
      title: 'A class of the file, and another name for it',
      files: { 'a.js': 'class A {}\n/** @typedef {A} B */\n/** @param {B} x */\nfunction f(x) {}\n' },
      edges: [],
      rows: 2,
    },
    {
      title: 'A name nobody declares',
      files: { 'a.js': '/** @param {A} x */\nfunction f(x) {}\n' },
      edges: [],
      rows: 0,
    },
  ],
});
