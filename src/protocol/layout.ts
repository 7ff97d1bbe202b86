import type { GraphView } from './graph-view.ts';

export type Positions = Readonly<Record<string, readonly [number, number]>>;

/** How a picture is arranged: in columns along the edges, or by closeness. */
export type Arrangement = 'layered' | 'organic';

/** What a picture should fit into, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Extension → layout worker. */
export interface LayoutRequest {
  readonly id: number;
  readonly graph: GraphView;
  readonly arrangement: Arrangement;
  /** Places to keep; when there are any, only the other nodes are placed. */
  readonly keep: Positions;
  /** Absent while it is not known: that of a panel beside the code. */
  readonly room?: Room;
}

/** Layout worker → extension. */
export type LayoutAnswer =
  | { readonly id: number; readonly positions: Positions; readonly milliseconds: number }
  | { readonly id: number; readonly failed: string };
