import { agreementKinds } from '../model/tables/outside.ts';
import type { CountRow } from './build-view.ts';

/** A name of which something outside the graph says something else than the rules. */
export interface OutsidePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly name: string;
  /** One of `disagreementKinds`. */
  readonly kind: string;
  /** Qualified names of what the rules found, and of what is said; empty for nothing. */
  readonly found: string;
  readonly said: string;
}

/** What an index, or a language server, says of names against what the rules found. */
export interface OutsideReport {
  /** Path of the index, or what was asked. */
  readonly source: string;
  /** The program behind it, with its version; empty when it does not say. */
  readonly tool: string;
  readonly documents: number;
  /** Documents that are the text of a file. */
  readonly used: number;
  /** Why it is not used; null when it is. */
  readonly problem: string | null;
  /** Names compared, by `agreementKinds` and `disagreementKinds`. */
  readonly kinds: readonly CountRow[];
  /** The first places of each disagreement. */
  readonly places: readonly OutsidePlace[];
}

const isAgreement = ({ name }: CountRow): boolean => name in agreementKinds;
const sum = (rows: readonly CountRow[]): number => rows.reduce((all, { count }) => all + count, 0);

export const agreements = ({ kinds }: OutsideReport): number => sum(kinds.filter(isAgreement));
export const disagreementsOf = ({ kinds }: OutsideReport): readonly CountRow[] =>
  kinds.filter((kind) => !isAgreement(kind));
export const disagreements = (report: OutsideReport): number => sum(disagreementsOf(report));

/** A place in an editor: 0-based lines, 0-based UTF-16 characters. */
export interface EditorPlace {
  readonly line: number;
  readonly character: number;
}

/** Names of some lines of a file that refer to something. */
export interface ReferencesRequest {
  readonly path: string;
  readonly fromLine: number;
  readonly toLine: number;
  readonly limit: number;
}

export interface ReferencesAnswer {
  readonly places: readonly EditorPlace[];
  readonly total: number;
}

/** A place somebody else says a name refers to; outside the folders without a path. */
export interface SaidPlace extends EditorPlace {
  readonly path: string | null;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** What somebody else, such as a language server, says the names of a file refer to. */
export interface SaidRequest {
  readonly source: string;
  readonly path: string;
  readonly answers: readonly (EditorPlace & { readonly said: readonly SaidPlace[] })[];
}
