/** A kind as a person reads it: `RESOLVES_TO` → `resolves to`. */
export const kindTitle = (kind: string): string => kind.toLowerCase().replaceAll('_', ' ');
