import type { BuildChanges, BuildHead } from './build-record.ts';
import type { RuleCertainty } from './editor-view.ts';
import type { NeighbourhoodRequest, ViewRequest } from './engine-api.ts';
import type { EdgeExplanation, GraphView, NodeDetails } from './graph-view.ts';
import type { Arrangement, Positions } from './layout.ts';
import type { OutsideReport } from './outside-view.ts';
import type { ExampleRun, RuleReport, RuleRow, SourceStart, TableReport } from './rule-view.ts';
import type { ViewKind } from './view-kinds.ts';

/** What a panel can be in; the page draws exactly this. */
export type PanelState<Ready> =
  | { readonly kind: 'loading'; readonly step: string }
  | { readonly kind: 'empty'; readonly reason: string }
  | { readonly kind: 'failed'; readonly message: string }
  | ({ readonly kind: 'ready' } & Ready);

/** A node by what outlasts a build: the numbers in ids move when text is added before a node. */
export interface NodeName {
  /** The id in the build it was named in; for a marker or a fold its own, all else is then of the node it belongs to. */
  readonly id: string;
  readonly kind: string;
  readonly qualifiedName: string;
  readonly path: string | null;
}

/** Something a person did to a picture, so that it can be done to the picture of the next build. */
export interface PictureStep {
  readonly type: 'expand' | 'hide' | 'focusOn' | 'collapse';
  readonly nodes: readonly NodeName[];
}

/** What a graph panel needs to be drawn again after the window was closed; kept by the page. */
export interface GraphPanelSeed {
  readonly request: ViewRequest;
  readonly arrangement: Arrangement;
  /** What was done to the picture since it was asked for; absent means nothing. */
  readonly steps?: readonly PictureStep[];
}

/** A picture as it was left, so that it comes back without being asked for. */
export interface SavedPicture {
  readonly seed: GraphPanelSeed;
  readonly graph: GraphView;
  readonly positions: Positions;
}

export type GraphPanelState = PanelState<{
  readonly graph: GraphView;
  readonly positions: Positions;
  readonly seed: GraphPanelSeed;
  /** Whether another question was answered before this one, so that there is a way back. */
  readonly canGoBack: boolean;
  /** Whether one was answered after it that a person came back from. */
  readonly canGoForward: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the panel keeps its picture, so that the next one opens in a panel of its own. */
  readonly isKept: boolean;
}>;
export type RulePanelState = PanelState<{
  /** Why the last build failed; the rules are then those of the build before. */
  readonly failure: string | null;
  readonly rules: readonly RuleRow[];
  /** The rule that is shown in full, or else the table. */
  readonly selected: RuleReport | null;
  /** What became of its examples; `running` while they are built, null before. */
  readonly examples: readonly ExampleRun[] | 'running' | { readonly failed: string } | null;
  readonly table: TableReport | null;
  /** What indexes and language servers say against the rules. */
  readonly outside: readonly OutsideReport[];
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
  /** How the symbol the picture starts from reaches a node of it by calls, or the node it. */
  | { readonly type: 'pathTo' | 'pathFrom'; readonly node: string }
  | { readonly type: 'view'; readonly view: ViewKind }
  | { readonly type: 'openAll'; readonly nodes: readonly string[] }
  | { readonly type: 'hide'; readonly nodes: readonly string[] }
  /** Pins nodes, or lets them go. */
  | { readonly type: 'pin'; readonly nodes: readonly string[] }
  | { readonly type: 'focusOn'; readonly node: string }
  | { readonly type: 'collapse'; readonly node: string }
  | { readonly type: 'back' }
  | { readonly type: 'forward' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'export' }
  /** Saves the picture under a name. */
  | { readonly type: 'save' }
  | { readonly type: 'keep'; readonly isOn: boolean }
  /** A drawing as a bitmap: the bytes of a PNG in base64. */
  | { readonly type: 'bitmap'; readonly data: string }
  | { readonly type: 'details'; readonly node: string }
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'direction'; readonly direction: NeighbourhoodRequest['direction'] }
  | { readonly type: 'arrange'; readonly arrangement: Arrangement }
  | { readonly type: 'build' }
  /** How much room the picture has, in pixels. */
  | { readonly type: 'room'; readonly width: number; readonly height: number }
  | { readonly type: 'drawn'; readonly nodes: number; readonly edges: number };

export type RulePanelMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'select'; readonly rule: string }
  | { readonly type: 'selectTable'; readonly table: string }
  | { readonly type: 'runExamples'; readonly rule: string }
  | ({ readonly type: 'openPlace' } & SourceStart)
  /** `build` is an id; null means the build just before. */
  | { readonly type: 'compare'; readonly isOn: boolean; readonly build: string | null }
  | { readonly type: 'build' }
  | { readonly type: 'drawn'; readonly rules: number };

/** Extension → page. */
export type GraphPanelUpdate =
  /** A page that says it is ready is sent the state it may have been sent while it loaded; by the number it knows. */
  | { readonly type: 'state'; readonly state: GraphPanelState; readonly number: number }
  | { readonly type: 'explanation'; readonly explanation: EdgeExplanation | { readonly failed: string } }
  | { readonly type: 'details'; readonly node: string; readonly details: NodeDetails }
  /** The node around the cursor of the editor, when the picture has it. */
  | { readonly type: 'cursor'; readonly node: string | null }
  /** Whether a picture is on its way. */
  | { readonly type: 'busy'; readonly isBusy: boolean }
  /** Asks for a drawing as a bitmap. */
  | { readonly type: 'rasterize'; readonly svg: string };
export type RulePanelUpdate = { readonly type: 'state'; readonly state: RulePanelState };

/** What the page keeps for the day its panel is restored. */
export type SavedPanel = { readonly picture?: SavedPicture; readonly isKept?: boolean; readonly rule?: string };
