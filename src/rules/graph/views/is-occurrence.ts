import type { NodeKind } from '../../../model/node-kinds.ts';
import type { Value } from '../../../relation/expression.ts';
import { literal, oneOf } from '../../../relation/expressions.ts';

const occurrenceKinds: readonly NodeKind[] = ['REFERENCE', 'MEMBER_ACCESS', 'CALL_SITE', 'ARGUMENT', 'LITERAL'];

/** Kinds that make up most of the graph and that nothing refers to: without them a table of targets is small. */
export const isOccurrence = (kind: Value<'text'>): Value<'boolean'> =>
  oneOf(kind, ...occurrenceKinds.map((name) => literal(name)));
