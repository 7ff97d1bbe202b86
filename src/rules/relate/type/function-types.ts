import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { functionReceivers, writtenFunctions } from './function-receivers.ts';

/** What stands for an instance of a function, also in the functions of an object that its prototype has its members of. */
export const functionTypes = union(
  from('instance', typeTables.functionInstance).select((t) => ({
    file: t.instance.file,
    node: t.instance.node,
    target_file: t.instance.target_file,
    target_node: t.instance.target_node,
  })),
  from('link', typeTables.prototypeLink)
    .join('written', writtenFunctions, (t) => [
      equal(t.link.target_file, t.written.file),
      equal(t.link.target_node, t.written.object),
    ])
    .join('word', functionReceivers, (t) => [
      equal(t.written.file, t.word.file),
      equal(t.written.callable, t.word.callable),
    ])
    .select((t) => ({
      file: t.word.file,
      node: t.word.node,
      target_file: t.link.file,
      target_node: t.link.node,
    })),
);
