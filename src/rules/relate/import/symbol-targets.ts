import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, fixpoint } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  add,
  both,
  cast,
  choose,
  coalesce,
  concat,
  either,
  equal,
  greaterEqual,
  isNotNull,
  isNull,
  literal,
  missing,
  multiply,
  not,
  notEqual,
  oneOf,
  regexReplace,
  startsWith,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { defaultToken } from './default-token.ts';
import { outsideNames, outsideWholes } from './outside-names.ts';

const { binding, import: imported, symbol } = factTables;
const { importModule, moduleMember, symbolTarget } = relationTables;

const parts = (part: string) =>
  from('module', importModule)
    .where((t) => equal(t.module.part, literal(part)))
    .select((t) => ({ file: t.module.file, node: t.module.node, target: t.module.target }));

const local = from('import', imported)
  .join('binding', binding, (t) => [equal(t.import.file, t.binding.file), equal(t.import.local, t.binding.node)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .leftJoin('name', token, (t) => [equal(t.import.name, t.name.token)])
  .leftJoin('text', token, (t) => [equal(t.import.module, t.text.token)])
  .leftJoin('module', parts('module'), (t) => [
    equal(t.import.file, t.module.file),
    equal(t.import.node, t.module.node),
  ])
  .leftJoin('submodule', parts('submodule'), (t) => [
    equal(t.import.file, t.submodule.file),
    equal(t.import.node, t.submodule.node),
  ])
  .leftJoin('package', parts('package'), (t) => [
    equal(t.import.file, t.package.file),
    equal(t.import.node, t.package.node),
  ])
  .select((t) => ({
    file: t.import.file,
    symbol: t.symbol.node,
    kind: t.import.kind,
    token: choose(
      [
        [equal(t.import.kind, literal('default')), literal(defaultToken)],
        [equal(coalesce(t.name.text, literal('')), literal('default')), literal(defaultToken)],
      ],
      t.import.name,
    ),
    module: coalesce(t.module.target, literal(-1)),
    submodule: coalesce(t.submodule.target, literal(-1)),
    package: coalesce(t.package.target, literal(-1)),
    name: t.name.text,
    external: choose(
      [
        [startsWith(coalesce(t.text.text, literal('.')), literal('.')), missing('text')],
        [equal(t.import.kind, literal('module_root')), regexReplace(coalesce(t.text.text, literal('')), '\\..*$', '')],
        [
          isNotNull(t.name.text),
          concat(coalesce(t.text.text, literal('')), literal('.'), coalesce(t.name.text, literal(''))),
        ],
      ],
      t.text.text,
    ),
  }));

/** File and node as one number: only a condition with one comparison can be checked while the join looks up its keys. */
const oneKey = (file: Value<'integer'>, node: Value<'integer'>): Value<'bigint'> =>
  add(multiply(multiply(cast(file, 'bigint'), big(65_536)), big(65_536)), cast(node, 'bigint'));
const big = (value: number): Value<'bigint'> => cast(literal(value), 'bigint');

/** A module that takes a part out of its own package does not offer what that import binds. */
const direct = from('import', local)
  .leftJoin('member', moduleMember, (t) => [
    equal(t.import.module, t.member.file),
    equal(t.import.token, t.member.token),
    notEqual(oneKey(t.member.target_file, t.member.target_node), oneKey(t.import.file, t.import.symbol)),
  ])
  .leftJoin('outside', outsideNames, (t) => [
    equal(t.import.module, t.outside.file),
    equal(t.import.token, t.outside.token),
  ])
  .leftJoin('whole', outsideWholes, (t) => equal(t.import.module, t.whole.file))
  .select((t) => {
    const isWhole = oneOf(
      t.import.kind,
      literal('module_alias'),
      literal('namespace'),
      literal('star'),
      literal('dynamic'),
    );
    return {
      file: t.import.file,
      symbol: t.import.symbol,
      target_file: choose(
        [
          [equal(t.import.kind, literal('module_root')), t.import.package],
          [isWhole, t.import.module],
          [isNotNull(t.member.file), coalesce(t.member.target_file, literal(-1))],
        ],
        t.import.submodule,
      ),
      target_node: choose(
        [
          [
            equal(t.import.kind, literal('module_root')),
            choose([[greaterEqual(t.import.package, literal(0)), literal(0)]], literal(-1)),
          ],
          [isWhole, choose([[greaterEqual(t.import.module, literal(0)), literal(0)]], literal(-1))],
          [isNotNull(t.member.file), coalesce(t.member.target_node, literal(-1))],
          [greaterEqual(t.import.submodule, literal(0)), literal(0)],
        ],
        literal(-1),
      ),
      external: choose(
        [
          [
            both(
              equal(t.import.module, literal(-1)),
              equal(t.import.submodule, literal(-1)),
              equal(t.import.package, literal(-1)),
            ),
            t.import.external,
          ],
          [
            both(not(isWhole), isNull(t.member.file), equal(t.import.submodule, literal(-1))),
            coalesce(t.outside.external, concat(t.whole.external, literal('.'), t.import.name)),
          ],
        ],
        missing('text'),
      ),
    };
  });

/** Names that a definition binds, besides an import: each may be what others import. */
const defined = distinct(
  from('definition', relationTables.symbolDefinition).select((t) => ({
    file: t.definition.file,
    symbol: t.definition.symbol,
  })),
);

const followed = fixpoint('followed', distinct(direct), (self) =>
  from('at', self)
    .join('next', direct, (t) => [equal(t.at.target_file, t.next.file), equal(t.at.target_node, t.next.symbol)])
    .select((t) => ({
      file: t.at.file,
      symbol: t.at.symbol,
      target_file: t.next.target_file,
      target_node: t.next.target_node,
      external: t.next.external,
    })),
);

export default relateRule({
  id: 'symbol-targets',
  family: 'import',
  title: 'What imported names mean',
  why: 'An imported name means the member of the module it comes from, followed through the imports of that module; a name no file of the workspace offers is external.',
  logic:
    'symbol_target(f, y, g, z) :- import(f, y, module g, name t), module_member(g, t, z); symbol_target through an import of g.',
  output: symbolTarget,
  relation: distinct(
    from('at', followed)
      .leftJoin('next', direct, (t) => [equal(t.at.target_file, t.next.file), equal(t.at.target_node, t.next.symbol)])
      .leftJoin('definition', defined, (t) => [
        equal(t.at.target_file, t.definition.file),
        equal(t.at.target_node, t.definition.symbol),
      ])
      .where((t) => either(isNull(t.next.file), isNotNull(t.definition.file)))
      .select((t) => ({ ...t.at })),
  ),
  examples: [
    {
      title: 'An imported name means the name of the other module',
      files: { 'a.py': 'def f(): ...\n', 'b.py': 'from a import f as g\n' },
      edges: ['b.py:g IMPORTS_SYMBOL a.py:f'],
    },
    {
      title: 'A name of another module than the one imported',
      files: { 'a.py': 'def f(): ...\n', 'b.py': 'from os import f\n' },
      edges: [],
    },
  ],
});
