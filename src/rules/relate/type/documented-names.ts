import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, literal, matches, regexReplace } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { documentedImports } from './documented-imports.ts';
import { documentedParts } from './documented-parts.ts';

const name = '[A-Za-z_$][A-Za-z0-9_$]*';
const imported = `^import\\(\\s*["'](\\.[^"']*)["']\\s*\\)(?:\\.(${name}))?[\\s\\S]*$`;
const importedMember = `^import\\(\\s*["'](\\.[^"']*)["']\\s*\\)\\.(${name})\\.(${name})[\\s\\S]*$`;
const member = `^(${name})\\.(${name})[\\s\\S]*$`;
const plain = `^(${name})[\\s\\S]*$`;

const written = from('type', documentedParts)
  .where((t) => matches(t.type.type, plain))
  .select((t) => ({
    language: t.type.language,
    file: t.type.file,
    node: t.type.node,
    owner: t.type.owner,
    kind: t.type.kind,
    name: t.type.name,
    label: t.type.label,
    inner: t.type.inner,
    path: choose([[matches(t.type.type, imported), regexReplace(t.type.type, imported, '\\1')]], literal('')),
    holder: choose(
      [
        [matches(t.type.type, importedMember), regexReplace(t.type.type, importedMember, '\\2')],
        [matches(t.type.type, imported), literal('')],
        [matches(t.type.type, member), regexReplace(t.type.type, member, '\\1')],
      ],
      literal(''),
    ),
    type: choose(
      [
        [matches(t.type.type, importedMember), regexReplace(t.type.type, importedMember, '\\3')],
        [matches(t.type.type, imported), regexReplace(t.type.type, imported, '\\2')],
        [matches(t.type.type, member), regexReplace(t.type.type, member, '\\2')],
      ],
      regexReplace(t.type.type, plain, '\\1'),
    ),
  }));

export default relateRule({
  id: 'documented-names',
  family: 'type',
  title: 'Names of types in documentation texts',
  why: 'A type in a documentation text is read down to its names: those of a choice, of the elements of a collection, and of what it takes from another module.',
  logic: 'documented_name(x, n) :- doc(x), tag(x, t), name(t, n).',
  output: typeTables.documentedName,
  relation: distinct(union(written, documentedImports)),
  examples: [
    {
      title: 'A choice, and elements of a collection',
      files: { 'a.js': '/** @param {A | B[]} x */\nfunction f(x) {}\n' },
      edges: [],
      rows: 2,
    },
    {
      title: 'A text without types',
      files: { 'a.js': '/** Says what it does. */\nfunction f(x) {}\n' },
      edges: [],
      rows: 0,
    },
  ],
});
