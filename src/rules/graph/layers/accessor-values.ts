import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { add, choose, equal, greater, isNotNull, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { called } from '../edges/called.ts';
import { takingReceiver } from '../edges/passed-arguments.ts';
import { parameterNodes } from '../views/parameter-nodes.ts';

const { memberAccess, result } = factTables;

/** Accesses to members and items that run a callable, which is given the object and the values below. */
const accesses = from('call', called)
  .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.node, t.access.node)])
  .leftJoin('method', takingReceiver, (t) => [
    equal(t.call.target_file, t.method.file),
    equal(t.call.target_node, t.method.node),
  ])
  .select((t) => ({
    ...t.call,
    role: t.access.role,
    object: t.access.object,
    key: t.access.name,
    isItem: notEqual(t.access.kind, literal('attribute')),
    /** How many parameters take no value. */
    skipped: choose([[isNotNull(t.method.node), literal(1)]], literal(0)),
  }));

const objects = from('access', accesses)
  .where((t) => equal(t.access.skipped, literal(1)))
  .select((t) => ({ ...t.access, source: t.access.object, position: literal(0), step: literal('receiver') }));

const keys = from('access', accesses)
  .where((t) => t.access.isItem)
  .select((t) => ({ ...t.access, source: t.access.key, position: t.access.skipped, step: literal('argument') }));

/** What is written comes behind the key, or alone; a method for all members takes their name before it. */
const written = from('access', accesses)
  .where((t) => equal(t.access.role, literal('write')))
  .leftJoin('second', parameterNodes, (t) => [
    equal(t.access.target_file, t.second.file),
    equal(t.access.target_node, t.second.callable),
    equal(add(t.access.skipped, literal(1)), t.second.position),
  ])
  .select((t) => ({
    ...t.access,
    source: t.access.node,
    position: choose([[isNotNull(t.second.node), add(t.access.skipped, literal(1))]], t.access.skipped),
    step: literal('argument'),
  }));

/** Values that accesses give to the parameters of what they run. */
export const accessorValues = from('given', union(objects, keys, written))
  .join('parameter', parameterNodes, (t) => [
    equal(t.given.target_file, t.parameter.file),
    equal(t.given.target_node, t.parameter.callable),
    equal(t.given.position, t.parameter.position),
  ])
  .select((t) => ({
    file: t.given.file,
    source: t.given.source,
    target_file: t.given.target_file,
    target: t.parameter.node,
    evidence: t.given.node,
    targets: t.given.targets,
    is_open: t.given.is_open,
    step: t.given.step,
  }));

/** What reading an item answers with. */
export const accessorResults = from('access', accesses)
  .where((t) => [notEqual(t.access.role, literal('write')), greater(t.access.step, literal(0))])
  .join('result', result, (t) => [
    equal(t.access.target_file, t.result.file),
    equal(t.access.target_node, t.result.callable),
    equal(t.result.kind, literal('return')),
    greater(t.result.value, literal(0)),
  ])
  .select((t) => ({
    file: t.result.file,
    source: t.result.value,
    target_file: t.access.file,
    target: t.access.node,
    evidence: t.result.node,
    targets: t.access.targets,
    is_open: t.access.is_open,
    step: literal('return'),
  }));
