import { factTables } from '../../../model/tables/facts.ts';
import { either, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { hasInstances } from './has-instances.ts';
import { knownArguments } from './known-arguments.ts';
import { flipped } from './type-labels.ts';

const { callSite } = factTables;

const withArguments = from('form', knownArguments)
  .where((t) => [
    equal(t.form.position, literal(0)),
    either(hasInstances(t.form.kind), equal(t.form.kind, literal('type_alias'))),
  ])
  .select((t) => ({
    file: t.form.file,
    node: t.form.node,
    target_file: t.form.target_file,
    target_node: t.form.target_node,
    args_file: t.form.file,
    args_node: t.form.node,
  }));
/** A function that is called with type arguments. */
const calledWithArguments = from('form', knownArguments)
  .where((t) => [
    equal(t.form.position, literal(0)),
    oneOf(t.form.kind, literal('function'), literal('lambda'), literal('signature')),
  ])
  .select((t) => ({
    file: t.form.file,
    node: t.form.name,
    target_file: t.form.target_file,
    target_node: t.form.target_node,
    args_file: t.form.file,
    args_node: t.form.node,
  }));
/** A class that is created with type arguments, where it takes arguments. */
const createdWithArguments = from('form', knownArguments)
  .where((t) => [equal(t.form.position, literal(0)), equal(t.form.kind, literal('class'))])
  .whereExists('call', callSite, (t) => [equal(t.form.file, t.call.file), equal(t.form.node, t.call.node)])
  .select((t) => ({
    file: t.form.file,
    node: t.form.name,
    target_file: t.form.target_file,
    target_node: flipped(t.form.target_node),
    args_file: t.form.file,
    args_node: t.form.node,
  }));

/** Types of places that give type arguments to a type, a function or a class. */
export const typesWithArguments = { withArguments, calledWithArguments, createdWithArguments } as const;
