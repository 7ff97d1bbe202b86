/**
 * What may happen to the file. One that is `building` is worth nothing before it is complete and closed: what is written
 * is not written a second time, into a log to recover it from, and no statement waits for the disk. One that is `updating`
 * is one of these, with statements about few rows.
 */
export type Access = 'read_write' | 'read_only' | 'building' | 'updating';

/**
 * Statements about a few rows are planned without statistics of columns: that takes a while, finds that parts have no rows, and fails
 * where it takes a join away whose columns the joins around it have counted on (DuckDB 1.5.5, "Attempted to access index").
 */
export const plannedWithout = { disabled_optimizers: 'statistics_propagation' };
