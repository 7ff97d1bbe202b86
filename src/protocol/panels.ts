import type { BuildChanges, BuildHead } from './build-record.ts';
import type { RuleCertainty } from './editor-view.ts';
import type { NeighbourhoodRequest } from './engine-api.ts';
import type { EdgeExplanation, GraphView } from './graph-view.ts';
import type { Arrangement, Positions } from './layout.ts';
import type { RuleReport, RuleRow, TableReport } from './rule-view.ts';

/** What a panel can be in; the page draws exactly this. */
export type PanelState<Ready> =
  | { readonly kind: 'loading'; readonly step: string }
  | { readonly kind: 'empty'; readonly reason: string }
  | { readonly kind: 'failed'; readonly message: string }
  | ({ readonly kind: 'ready' } & Ready);

/** What a graph panel needs to be drawn again after the window was closed; kept by the page. */
export interface GraphPanelSeed {
  readonly request: NeighbourhoodRequest;
  readonly arrangement: Arrangement;
}

export type GraphPanelState = PanelState<{
  readonly graph: GraphView;
  readonly positions: Positions;
  readonly seed: GraphPanelSeed;
  /** Whether a symbol was drawn before this one, so that there is a way back. */
  readonly canGoBack: boolean;
}>;
export type RulePanelState = PanelState<{
  readonly rules: readonly RuleRow[];
  /** The rule that is shown in full, or else the table. */
  readonly selected: RuleReport | null;
  readonly table: TableReport | null;
  /** Edges by certainty, of the rules that made some. */
  readonly certainty: Readonly<Record<string, RuleCertainty>>;
  /** What differs from a build before; null unless it was asked for. */
  readonly changes: BuildChanges | null;
  /** Builds that can be compared with, newest first; empty unless it was asked for. */
  readonly builds: readonly BuildHead[];
}>;

/** Page → extension. */
export type GraphPanelMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly node: string; readonly focus: boolean }
  | { readonly type: 'openPlace'; readonly path: string; readonly line: number; readonly column: number }
  | { readonly type: 'expand'; readonly node: string }
  | { readonly type: 'why'; readonly edge: string }
  /** The explanation was closed and should not come back by itself. */
  | { readonly type: 'closeWhy' }
  | { readonly type: 'refocus'; readonly node: string }
  | { readonly type: 'back' }
  | { readonly type: 'direction'; readonly direction: NeighbourhoodRequest['direction'] }
  | { readonly type: 'arrange'; readonly arrangement: Arrangement }
  | { readonly type: 'build' }
  | { readonly type: 'drawn'; readonly nodes: number; readonly edges: number };

export type RulePanelMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'select'; readonly rule: string }
  | { readonly type: 'selectTable'; readonly table: string }
  /** `build` is an id; null means the build just before. */
  | { readonly type: 'compare'; readonly isOn: boolean; readonly build: string | null }
  | { readonly type: 'build' }
  | { readonly type: 'drawn'; readonly rules: number };

/** Extension → page. */
export type GraphPanelUpdate =
  | { readonly type: 'state'; readonly state: GraphPanelState }
  | { readonly type: 'explanation'; readonly explanation: EdgeExplanation | { readonly failed: string } };
export type RulePanelUpdate = { readonly type: 'state'; readonly state: RulePanelState };

/** What the page keeps for the day its panel is restored. */
export type SavedPanel = { readonly seed?: GraphPanelSeed; readonly rule?: string };
