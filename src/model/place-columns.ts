/** Columns that say where in its text something stands: an edit moves everything behind it, and nothing else of it. */
export const placeColumns: ReadonlySet<string> = new Set(['start', 'end', 'line', 'column', 'end_line', 'end_column']);
