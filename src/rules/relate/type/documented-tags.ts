import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, literal, matches, regexReplace, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { namingTags } from './naming-tags.ts';
import { saidTags } from './said-tags.ts';
import { languagesWith } from './typed-language.ts';

const { doc } = factTables;

const name = '[A-Za-z_$][A-Za-z0-9_$]*';
/** What stands in braces, without the shapes written out in it. */
const type = '\\{([^{}]*)(?:\\{(?:[^{}]|\\{[^{}]*\\})*\\}[^{}]*)*\\}';
const parameterTag = `^(?:param|arg|argument)\\s+${type}\\s+\\[?(${name})[\\s\\S]*$`;
const resultTag = `^returns?\\s+${type}[\\s\\S]*$`;
const typeTag = `^type\\s+${type}[\\s\\S]*$`;
const receiverTag = `^this\\s+${type}[\\s\\S]*$`;
const typedefTag = `^typedef\\s+${type}\\s+(${name})[\\s\\S]*$`;

const texts = from('doc', doc)
  .whereExists('documented', languagesWith('documented-types'), (t) => [equal(t.doc.language, t.documented.language)])
  .join('node', syntaxNode, (t) => [equal(t.doc.file, t.node.file), equal(t.doc.node, t.node.node)])
  .join('text', token, (t) => [equal(t.node.token, t.text.token)])
  .unnest('tag', (t) => split(t.text.text, literal('@')))
  .select((t) => ({
    language: t.doc.language,
    file: t.doc.file,
    node: t.doc.node,
    owner: t.doc.owner,
    tag: t.tag.item,
  }));
/** What stands behind each tag of a text about a definition. */
const tags = union(texts, saidTags);
const said = (kind: string, of: typeof tags, pattern: string, called: (tag: Value<'text'>) => Value<'text'>) =>
  from('at', of)
    .where((t) => matches(t.at.tag, pattern))
    .select((t) => ({
      language: t.at.language,
      file: t.at.file,
      node: t.at.node,
      owner: t.at.owner,
      kind: literal(kind),
      name: called(t.at.tag),
      type: regexReplace(t.at.tag, pattern, '\\1'),
    }));

export default relateRule({
  id: 'documented-tags',
  family: 'type',
  title: 'Tags of documentation texts that say types',
  why: 'Documentation texts say types of parameters, of results and of variables, and give types names; each is read once, as it is written.',
  logic: 'documented_tag(x, t) :- doc(x), tag(x, t), says_type(t).',
  output: typeTables.documentedTag,
  relation: union(
    said('parameter', tags, parameterTag, (tag) => regexReplace(tag, parameterTag, '\\2')),
    said('typedef', namingTags, typedefTag, (tag) => regexReplace(tag, typedefTag, '\\2')),
    said('result', tags, resultTag, () => literal('')),
    said('type', tags, typeTag, () => literal('')),
    said('receiver', tags, receiverTag, () => literal('')),
  ),
  examples: [
    {
      title: 'A parameter, a result, and a name that is given to a type',
      files: { 'a.js': '/** @param {A} x @returns {B} */\nfunction f(x) {}\n/** @typedef {A} C */\n' },
      edges: [],
      rows: 3,
    },
    {
      title: 'A text without types',
      files: { 'a.js': '/** @param x what it reads */\nfunction f(x) {}\n' },
      edges: [],
      rows: 0,
    },
  ],
});
