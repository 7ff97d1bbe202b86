import { matchFields, nullableFields } from '../align.ts';
import type { Relation, Schema } from '../relation.ts';
import { record } from './json-parts.ts';
import { readExpression } from './read-expression.ts';
import { readKeys } from './read-keys.ts';
import { sortKeys } from './sort-keys.ts';

type Align = Extract<Relation, { kind: 'align' }>;
type Json = Readonly<Record<string, unknown>>;

const modes = ['exact', 'containing', 'contained', 'overlap'] as const;

/** Reads an interval join of two relations from JSON. */
export function readAlign(at: Json, left: Relation, right: Relation): Align {
  const mode = modes.find((each) => each === at.mode);
  if (!mode) throw new Error(`The mode of an align is ${modes.join(', ')}, not \`${at.mode}\`.`);
  const keepUnmatched = at.keepUnmatched === true;
  const found = keepUnmatched ? nullableFields(right.schema) : right.schema;
  return {
    kind: 'align',
    mode,
    left,
    right,
    keys: readKeys(at.keys, left.schema, right.schema),
    leftSpan: span(at.leftSpan, left.schema),
    rightSpan: span(at.rightSpan, right.schema),
    ties: sortKeys(at.ties, { ...left.schema, ...right.schema }),
    keepUnmatched,
    schema: { ...left.schema, ...found, ...matchFields(keepUnmatched) },
  };
}

function span(json: unknown, columns: Schema): Align['leftSpan'] {
  const { start, end } = record(json, 'A span of an align');
  return { start: readExpression(start, columns), end: readExpression(end, columns) };
}
