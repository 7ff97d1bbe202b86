import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Field, Rel } from '../../../relation/relation.ts';

const { result } = factTables;

type Calls = Rel<
  Readonly<Record<'file' | 'node' | 'target_file' | 'target_node' | 'targets', Field<'integer'>>> & {
    readonly is_open: Field<'boolean'>;
  }
>;

const generators = distinct(
  from('result', result)
    .where((t) => oneOf(t.result.kind, literal('yield'), literal('delegate')))
    .select((t) => ({ file: t.result.file, callable: t.result.callable })),
);
/** What a generator returns is not the value of its call, which hands out what is yielded. */
const answers = union(
  from('result', result)
    .where((t) => equal(t.result.kind, literal('yield')))
    .select((t) => t.result),
  from('result', result)
    .where((t) => equal(t.result.kind, literal('return')))
    .whereNone('generator', generators, (t) => [
      equal(t.result.file, t.generator.file),
      equal(t.result.callable, t.generator.callable),
    ])
    .select((t) => t.result),
);

/** What callables answer with is at the places that call them; what they yield comes out there. */
export const answeredValues = (calls: Calls) =>
  from('call', calls)
    .join('result', answers, (t) => [
      equal(t.call.target_file, t.result.file),
      equal(t.call.target_node, t.result.callable),
    ])
    .where((t) => greater(t.result.value, literal(0)))
    .select((t) => ({
      file: t.result.file,
      source: t.result.value,
      target_file: t.call.file,
      target: t.call.node,
      evidence: t.result.node,
      targets: t.call.targets,
      is_open: t.call.is_open,
      step: t.result.kind,
    }));
