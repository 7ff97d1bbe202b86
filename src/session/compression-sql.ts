/**
 * The statement that says how files are not compressed. Texts by FSST take a fifth of the time in which tables are written and have to be
 * taken apart again by each rule that reads them, for a file that is 6 % smaller (Django).
 */
export const compressionSql = "SET disabled_compression_methods = 'fsst'";
