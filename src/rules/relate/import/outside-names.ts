import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import {
  choose,
  coalesce,
  concat,
  equal,
  literal,
  not,
  notEqual,
  oneOf,
  startsWith,
} from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { passedOn } from './passed-on.ts';
import { publicToken } from './public-token.ts';

const { export: exported, import: imported } = factTables;

/** Stands for all names a module passes on. */
const everyName = literal(-1);

/** What a module passes on of a module outside the workspace. */
const taken = from('import', imported)
  .where((t) =>
    oneOf(
      t.import.kind,
      literal('export_reexport'),
      literal('export_namespace'),
      literal('export_star'),
      literal('star'),
    ),
  )
  .whereNone('found', relationTables.importModule, (t) => [
    equal(t.import.file, t.found.file),
    equal(t.import.node, t.found.node),
  ])
  .join('module', token, (t) => equal(t.import.module, t.module.token))
  .where((t) => not(startsWith(t.module.text, literal('.'))))
  .leftJoin('name', token, (t) => equal(t.import.name, t.name.token))
  .leftJoin('export', exported, (t) => [equal(t.import.file, t.export.file), equal(t.import.node, t.export.node)])
  .leftJoin('outer', token, (t) => equal(t.export.exported, t.outer.token))
  .select((t) => ({
    file: t.import.file,
    token: choose(
      [[oneOf(t.import.kind, literal('export_star'), literal('star')), everyName]],
      coalesce(publicToken(t.export.exported, t.outer.text), everyName),
    ),
    external: choose(
      [
        [
          equal(t.import.kind, literal('export_reexport')),
          concat(t.module.text, literal('.'), coalesce(t.name.text, literal(''))),
        ],
      ],
      t.module.text,
    ),
  }));

const passed = fixpoint('outside_name', distinct(taken), (self) => {
  const steps = from('name', self).join('pass', passedOn, (t) => equal(t.name.file, t.pass.target));
  const all = steps
    .where((t) => t.pass.all)
    .select((t) => ({ file: t.pass.file, token: t.name.token, external: t.name.external }));
  const renamed = steps
    .where((t) => [not(t.pass.all), equal(t.name.token, t.pass.inner)])
    .select((t) => ({ file: t.pass.file, token: t.pass.outer, external: t.name.external }));
  const outOfAll = steps
    .where((t) => [not(t.pass.all), equal(t.name.token, everyName)])
    .join('text', token, (t) => equal(t.pass.inner, t.text.token))
    .select((t) => ({
      file: t.pass.file,
      token: t.pass.outer,
      external: concat(t.name.external, literal('.'), t.text.text),
    }));
  return union(all, renamed, outOfAll);
});

/** Names a module passes on of what is outside the workspace, with the name they have there. */
export const outsideNames = from('name', passed)
  .where((t) => notEqual(t.name.token, everyName))
  .groupBy(
    (t) => ({ file: t.name.file, token: t.name.token }),
    (t) => ({ external: min(t.name.external) }),
  );

/** Modules that pass on all names of one module outside: what they do not offer themselves may come from there. */
export const outsideWholes = from(
  'module',
  from('name', passed)
    .where((t) => equal(t.name.token, everyName))
    .groupBy(
      (t) => ({ file: t.name.file }),
      (t) => ({ external: min(t.name.external), modules: count() }),
    ),
)
  .where((t) => equal(t.module.modules, literal(1)))
  .select((t) => ({ file: t.module.file, external: t.module.external }));
