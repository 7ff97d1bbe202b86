import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, literal, matches, oneOf, regexReplace, split } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { languagesWith } from './typed-language.ts';

const { callSite, definition, doc, parameter, symbol } = factTables;
const { staticValue, symbolValue } = relationTables;

const name = '[A-Za-z_$][A-Za-z0-9_$]*';
const parameterTag = `^(?:param|arg|argument)\\s+\\{[?!]?(${name})=?\\}\\s+\\[?(${name})[\\s\\S]*$`;
const resultTag = `^returns?\\s+\\{[?!]?(${name})\\}[\\s\\S]*$`;

/** What stands behind each tag of a documentation text. */
const tags = from('doc', doc)
  .whereExists('documented', languagesWith('documented-types'), (t) => [equal(t.doc.language, t.documented.language)])
  .where((t) => greater(t.doc.owner, literal(0)))
  .join('node', syntaxNode, (t) => [equal(t.doc.file, t.node.file), equal(t.doc.node, t.node.node)])
  .join('text', token, (t) => [equal(t.node.token, t.text.token)])
  .unnest('tag', (t) => split(t.text.text, literal('@')))
  .select((t) => ({ file: t.doc.file, owner: t.doc.owner, tag: t.tag.item }));

const said = union(
  from('at', tags)
    .where((t) => matches(t.at.tag, parameterTag))
    .select((t) => ({
      file: t.at.file,
      owner: t.at.owner,
      type: regexReplace(t.at.tag, parameterTag, '\\1'),
      parameter: regexReplace(t.at.tag, parameterTag, '\\2'),
    })),
  from('at', tags)
    .where((t) => matches(t.at.tag, resultTag))
    .select((t) => ({
      file: t.at.file,
      owner: t.at.owner,
      type: regexReplace(t.at.tag, resultTag, '\\1'),
      parameter: literal(''),
    })),
);

/** The names of types are looked for among those of the module. */
const typed = from('said', said)
  .join('text', token, (t) => [equal(t.said.type, t.text.text)])
  .join('symbol', symbol, (t) => [
    equal(t.said.file, t.symbol.file),
    equal(t.text.token, t.symbol.token),
    equal(t.symbol.scope, literal(0)),
  ])
  .join('value', symbolValue, (t) => [equal(t.symbol.file, t.value.file), equal(t.symbol.node, t.value.symbol)])
  .join('class', definition, (t) => [
    equal(t.value.target_file, t.class.file),
    equal(t.value.target_node, t.class.node),
  ])
  .where((t) => oneOf(t.class.kind, literal('class'), literal('interface')))
  .select((t) => ({
    file: t.said.file,
    owner: t.said.owner,
    parameter: t.said.parameter,
    target_file: t.class.file,
    target_node: t.class.node,
  }));

/** Parameters and calls with the types that documentation texts say. */
export const documentedTypes = union(
  from('said', typed)
    .join('text', token, (t) => [equal(t.said.parameter, t.text.text)])
    .join('parameter', parameter, (t) => [
      equal(t.said.file, t.parameter.file),
      equal(t.said.owner, t.parameter.callable),
      equal(t.text.token, t.parameter.token),
    ])
    .select((t) => ({
      file: t.parameter.file,
      node: t.parameter.name,
      target_file: t.said.target_file,
      target_node: t.said.target_node,
    })),
  from('said', typed)
    .where((t) => equal(t.said.parameter, literal('')))
    .join('callee', staticValue, (t) => [
      equal(t.said.file, t.callee.target_file),
      equal(t.said.owner, t.callee.target_node),
      equal(t.callee.kind, literal('definition')),
    ])
    .join('call', callSite, (t) => [
      equal(t.callee.file, t.call.file),
      equal(t.callee.node, t.call.callee),
      equal(t.call.kind, literal('call')),
    ])
    .select((t) => ({
      file: t.call.file,
      node: t.call.node,
      target_file: t.said.target_file,
      target_node: t.said.target_node,
    })),
);
