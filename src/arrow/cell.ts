/** A value in the lane: integer and double as number, bigint as bigint, text as string, missing as null. */
export type Cell = number | bigint | string | boolean | null | readonly Cell[] | { readonly [field: string]: Cell };
