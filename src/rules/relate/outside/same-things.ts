import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { ascending } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { introductions } from './introductions.ts';

const { binding, symbol } = factTables;
const { signature } = relationTables;

const bound = from('binding', binding)
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .join('introduced', introductions, (t) => [
    equal(t.binding.file, t.introduced.file),
    equal(t.binding.node, t.introduced.name),
  ])
  .select((t) => ({ file: t.binding.file, node: t.introduced.entity, thing: t.symbol.node, rank: literal(0) }));
const signatures = from('signature', signature).select((t) => ({
  file: t.signature.file,
  node: t.signature.node,
  thing: t.signature.group,
  rank: literal(1),
}));
const implementations = from('signature', signature)
  .where((t) => greaterEqual(t.signature.implementation, literal(0)))
  .select((t) => ({
    file: t.signature.file,
    node: t.signature.implementation,
    thing: t.signature.group,
    rank: literal(1),
  }));

/**
 * Nodes that are parts of one thing a person would name: the variable and the definitions given to it, signatures and
 * their implementation, a parameter and the field it declares. Others are things of their own.
 */
export const sameThings = from('part', union(bound, signatures, implementations))
  .best((t) => ({ by: [t.part.file, t.part.node], order: [ascending(t.part.rank), ascending(t.part.thing)] }))
  .select((t) => ({ file: t.part.file, node: t.part.node, thing: t.part.thing }));
