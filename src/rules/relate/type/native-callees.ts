import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { nativeValue } = pointsToTables;

/** Called expressions that mean something built in, by themselves or as what an import binds. */
export const nativeCallees = distinct(
  union(
    from('native', nativeValue).select((t) => ({ ...t.native })),
    from('call', factTables.callSite)
      .join('name', relationTables.resolvedName, (t) => [
        equal(t.call.file, t.name.file),
        equal(t.call.callee, t.name.node),
      ])
      .join('native', nativeValue, (t) => [equal(t.name.file, t.native.file), equal(t.name.symbol, t.native.node)])
      .select((t) => ({ file: t.call.file, node: t.call.callee, effect: t.native.effect })),
  ),
);
