import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { knownArguments } from './known-arguments.ts';
import { flipped } from './type-labels.ts';
import { typeParameters } from './type-parameters.ts';
import { typedLanguage } from './typed-language.ts';

const { callSite } = factTables;

/** Callables and classes themselves that have type parameters. */
const generics = distinct(
  union(
    from('parameter', typeParameters).select((t) => ({
      file: t.parameter.file,
      node: t.parameter.owner,
      owner: t.parameter.owner,
    })),
    from('parameter', typeParameters).select((t) => ({
      file: t.parameter.file,
      node: flipped(t.parameter.owner),
      owner: t.parameter.owner,
    })),
  ),
);

/** Calls of what has type parameters that do not say what these stand for, with what is called as it is known so far. */
export const inferringCalls = distinct(
  from('call', callSite)
    .where((t) => oneOf(t.call.kind, literal('call'), literal('new'), literal('template')))
    .whereExists('typed', typedLanguage, (t) => [equal(t.call.language, t.typed.language)])
    .join('callee', typeTables.evidentType, (t) => [
      equal(t.call.file, t.callee.file),
      equal(t.call.callee, t.callee.node),
    ])
    .join('generic', generics, (t) => [
      equal(t.callee.target_file, t.generic.file),
      equal(t.callee.target_node, t.generic.node),
    ])
    .whereNone('said', knownArguments, (t) => [equal(t.call.file, t.said.file), equal(t.call.node, t.said.node)])
    .select((t) => ({
      file: t.call.file,
      call: t.call.node,
      callee: t.call.callee,
      target_file: t.callee.target_file,
      target_node: t.callee.target_node,
      owner: t.generic.owner,
      args_file: t.callee.args_file,
      args_node: t.callee.args_node,
    })),
);
