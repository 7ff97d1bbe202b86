import type { Value } from '../../../relation/expression.ts';
import { cast, literal, missing } from '../../../relation/expressions.ts';

/** Columns of a property of a syntax node before its id is known; the type of the value says which column it fills. */
export const propertyRow = (
  of: { readonly file: Value<'integer'>; readonly node: Value<'integer'> },
  key: string,
  value: Value<'text'> | Value<'integer'> | Value<'bigint'>,
) => ({
  file: of.file,
  node: of.node,
  key: literal(key),
  value_text: value.type === 'text' ? (value as Value<'text'>) : missing('text'),
  value_integer: value.type === 'text' ? missing('bigint') : cast(value, 'bigint'),
});
