import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { choose, coalesce, equal, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { defaultToken } from '../import/default-token.ts';
import { foundTargets } from './found-targets.ts';
import { importedEntities } from './imported-entities.ts';

const { moduleMember, referenceTarget, symbolTarget } = relationTables;

/** Names that others see where they are not those of what is exported. */
const names = from('export', factTables.export)
  .where((t) => [
    greaterEqual(t.export.exported_node, literal(0)),
    notEqual(t.export.exported_node, t.export.name_node),
  ])
  .join('text', token, (t) => equal(t.export.exported, t.text.token))
  .select((t) => ({
    language: t.export.language,
    file: t.export.file,
    node: t.export.exported_node,
    token: choose([[equal(t.text.text, literal('default')), literal(defaultToken)]], t.export.exported),
  }));

const members = from('name', names)
  .join('member', moduleMember, (t) => [equal(t.name.file, t.member.file), equal(t.name.token, t.member.token)])
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.member.target_file, t.import.file),
    equal(t.member.target_node, t.import.symbol),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: coalesce(t.import.target_file, t.member.target_file),
    target_node: coalesce(t.import.target_node, t.member.target_node),
  }));

export default relateRule({
  id: 'exported-name-targets',
  family: 'name',
  title: 'Names given by exports refer to what is exported',
  why: 'The name others see in an export refers to what the module offers under it, followed through its imports.',
  logic: 'reference_target(n, y) :- export(e, exported: n), module_member(f, n, y).',
  output: referenceTarget,
  relation: foundTargets(distinct(members), 'exported-name-targets', importedEntities),
  examples: [
    {
      title: 'Another name for what is exported',
      files: { 'a.ts': 'function f() {}\nexport { f as g };\n' },
      edges: ['a.ts:2 f REFERS_TO a.ts:f', 'a.ts:2 g REFERS_TO a.ts:f'],
    },
    {
      title: 'Another name for what no module has',
      files: { 'a.ts': "export { f as g } from './b';\n" },
      edges: [],
    },
  ],
});
