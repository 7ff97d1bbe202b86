import type { QueryResult } from './engine-api.ts';
import type { GraphView } from './graph-view.ts';
import type { Positions } from './layout.ts';
import type { PanelState } from './panels.ts';

/** The result of a query: rows, which of them can be opened, and the picture when rows name both ends of edges. */
export interface QueryShown {
  readonly title: string;
  readonly sql: string;
  readonly result: QueryResult;
  readonly milliseconds: number;
  /** For each row, whether a click opens its source. */
  readonly canOpen: readonly boolean[];
  /** Whether the rows have a source and a target. */
  readonly canDraw: boolean;
  readonly drawn: { readonly graph: GraphView; readonly positions: Positions } | null;
}

export type QueryPanelState = PanelState<QueryShown>;

/** Page → extension. */
export type QueryPanelMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'openRow'; readonly row: number }
  | { readonly type: 'openNode'; readonly node: string }
  | { readonly type: 'draw' }
  | { readonly type: 'cancel' }
  | { readonly type: 'build' }
  | { readonly type: 'drawn'; readonly rows: number };

/** Extension → page. */
export type QueryPanelUpdate = { readonly type: 'state'; readonly state: QueryPanelState };
