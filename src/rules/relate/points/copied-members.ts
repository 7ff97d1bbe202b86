import { languageFeature } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { assignment, binding, memberAccess, symbol } = factTables;

const named = from('name', relationTables.resolvedName).select((t) => ({
  file: t.name.file,
  node: t.name.node,
  symbol: t.name.symbol,
}));
const bound = from('binding', binding)
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .select((t) => ({ file: t.binding.file, node: t.binding.node, symbol: t.symbol.node }));
/** Names with the symbol they mean, where they are bound and where they are used. */
const names = union(named, bound);

/** Accesses to members by a key that is a variable. */
const accesses = from('access', memberAccess)
  .where((t) => equal(t.access.kind, literal('subscript')))
  .whereNone('apart', languageFeature, (t) => [
    equal(t.access.language, t.apart.language),
    equal(t.apart.feature, literal('elements-apart')),
  ])
  .join('key', named, (t) => [equal(t.access.file, t.key.file), equal(t.access.name, t.key.node)])
  .select((t) => ({
    file: t.access.file,
    node: t.access.node,
    object: t.access.object,
    role: t.access.role,
    key: t.key.symbol,
  }));
const reads = from('access', accesses)
  .where((t) => oneOf(t.access.role, literal('read'), literal('call')))
  .select((t) => ({ file: t.access.file, value: t.access.node, object: t.access.object, key: t.access.key }));

/** Variables that are given what is read. */
const kept = from('read', reads)
  .join('assignment', assignment, (t) => [
    equal(t.read.file, t.assignment.file),
    equal(t.read.value, t.assignment.value),
    equal(t.assignment.kind, literal('plain')),
  ])
  .join('target', names, (t) => [equal(t.assignment.file, t.target.file), equal(t.assignment.target, t.target.node)])
  .join('use', named, (t) => [equal(t.target.file, t.use.file), equal(t.target.symbol, t.use.symbol)])
  .select((t) => ({ file: t.read.file, value: t.use.node, object: t.read.object, key: t.read.key }));

/**
 * What is written to a member of `target` under a variable as the key, and was read from `source` under the same variable,
 * directly or by way of another variable: `node` is the access that writes.
 */
export const copiedMembers = distinct(
  from('write', accesses)
    .where((t) => equal(t.write.role, literal('write')))
    .join('assignment', assignment, (t) => [
      equal(t.write.file, t.assignment.file),
      equal(t.write.node, t.assignment.target),
      equal(t.assignment.kind, literal('plain')),
    ])
    .join('read', union(reads, kept), (t) => [
      equal(t.assignment.file, t.read.file),
      equal(t.assignment.value, t.read.value),
      equal(t.write.key, t.read.key),
    ])
    .select((t) => ({ file: t.write.file, node: t.write.node, target: t.write.object, source: t.read.object })),
);
