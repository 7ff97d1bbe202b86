/** Makes edits in a file of a corpus, one after the other, and takes them back. */
export type EditKind = 'remark' | 'statement' | 'parameter';
export type Edits = Readonly<Record<EditKind, readonly [from: string, to: string]>> & { readonly file: string };
export const editKinds: readonly EditKind[];
export const edits: Readonly<Record<string, Edits>>;
export function afterEachEdit(corpus: string, edits: Edits, action: (kind: EditKind) => Promise<void>): Promise<void>;
