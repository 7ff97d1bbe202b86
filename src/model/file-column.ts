/** Names of columns that hold the numbers of files. */
export const fileColumns = /^file$|_file$/;

/** The first column that holds the number of a file: that of the file whose rows follow from the same sources. */
export const fileColumn = (columns: Readonly<Record<string, unknown>>): string | undefined =>
  Object.keys(columns).find((name) => fileColumns.test(name));
