import type { EdgeKind } from '../../model/edge-kinds.ts';

/** What a member does with another one: the kind of the edge and the word on it. */
export const memberUses: Readonly<Record<string, { readonly kind: EdgeKind; readonly label: string }>> = {
  read: { kind: 'READS_FIELD', label: 'reads' },
  call: { kind: 'READS_FIELD', label: 'calls' },
  write: { kind: 'WRITES_FIELD', label: 'writes' },
  delete: { kind: 'WRITES_FIELD', label: 'deletes' },
  type: { kind: 'REFERS_TO', label: 'names' },
  first: { kind: 'WRITES_FIELD', label: 'writes first' },
};
