import type { Value } from '../../../relation/expression.ts';

type Integer = Value<'integer'>;

/** A row of `part_place`: a place has the type of what is got out of a whole under a label. */
export const part = (
  whole_file: Integer,
  whole: Integer,
  label: Integer,
  { file, node }: { file: Integer; node: Integer },
) => ({ whole_file, whole, label, file, node });
