import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { max } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { superCalls } from '../value/super-calls.ts';
import { outsideBases } from './outside-bases.ts';

const objects = union(
  from('value', relationTables.value).select((t) => ({
    file: t.value.file,
    node: t.value.node,
    class_file: t.value.target_file,
    class: t.value.target_node,
  })),
  from('super', superCalls).select((t) => ({
    file: t.super.file,
    node: t.super.node,
    class_file: t.super.class_file,
    class: t.super.class,
  })),
);

const heirs = from('object', objects)
  .join('base', outsideBases, (t) => [equal(t.object.class_file, t.base.file), equal(t.object.class, t.base.class)])
  .groupBy(
    (t) => ({ file: t.object.file, node: t.object.node }),
    (t) => ({ external: max(t.base.external), builtin: max(t.base.builtin) }),
  );

/** Expressions for classes with a supertype outside the workspace, for their instances, and for what these inherit. */
export const outsideHeirs = from('heir', heirs).select((t) => ({
  file: t.heir.file,
  node: t.heir.node,
  base: coalesce(t.heir.external, t.heir.builtin, literal('')),
  reason: choose([[isNotNull(t.heir.external), literal('external')]], literal('builtin')),
}));
