/** A cell as the id of a node; null when it is none. */
export function idText(cell: unknown): string | null {
  const text = typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '';
  return /^\d{1,19}$/.test(text) ? text : null;
}
