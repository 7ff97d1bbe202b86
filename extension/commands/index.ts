import type { contributions } from '../contributions.ts';
import { build } from './build.ts';
import { cancelBuild } from './cancel-build.ts';
import { clear } from './clear.ts';
import type { Command } from './command.ts';
import { compareWithLanguageServer } from './compare-with-language-server.ts';
import { explainEdge } from './explain-edge.ts';
import { exportGraph } from './export-graph.ts';
import { fadeSlice } from './fade-slice.ts';
import { findTaintedFlows } from './find-tainted-flows.ts';
import { followCursor } from './follow-cursor.ts';
import { moreEdges } from './more-edges.ts';
import { openRuleDiagnostics } from './open-rule-diagnostics.ts';
import { openSavedGraph } from './open-saved-graph.ts';
import { openWalkthrough } from './open-walkthrough.ts';
import { peekPlaces } from './peek-places.ts';
import { pinSymbol } from './pin-symbol.ts';
import { query } from './query.ts';
import { rebuild } from './rebuild.ts';
import { runQuery } from './run-query.ts';
import { saveGraph } from './save-graph.ts';
import { showGraph } from './show-graph.ts';
import { showImports } from './show-imports.ts';
import { showLog } from './show-log.ts';
import { showMap } from './show-map.ts';
import { showOutline } from './show-outline.ts';
import { showTaintPath } from './show-taint-path.ts';
import { showView } from './show-view.ts';
import { stopFading } from './stop-fading.ts';

/** Every contributed command; one without an implementation does not compile. */
export const commands: Readonly<Record<keyof (typeof contributions)['commands'], Command>> = {
  build,
  rebuild,
  cancelBuild,
  clear,
  showNeighborhood: showGraph({ direction: 'both', kinds: [], depth: 1 }),
  showCallers: showGraph({ direction: 'in', kinds: ['CALLS'], depth: 2 }),
  showCallees: showGraph({ direction: 'out', kinds: ['CALLS'], depth: 2 }),
  showBoth: showGraph({ direction: 'both', kinds: ['CALLS'], depth: 2 }),
  showControlFlow: showGraph({ view: 'control-flow', direction: 'both', kinds: [], depth: 1 }),
  showDependence: showGraph({ view: 'dependence', direction: 'both', kinds: [], depth: 1 }),
  showDataFlow: showGraph({ view: 'data-flow', direction: 'both', kinds: [], depth: 1 }),
  fadeSlice,
  stopFading,
  showView,
  showMap,
  showImports,
  showOutline,
  exportGraph,
  saveGraph,
  openSavedGraph,
  explainEdge,
  openRuleDiagnostics,
  findTaintedFlows,
  showTaintPath,
  compareWithLanguageServer,
  query,
  runQuery,
  pinSymbol,
  followCursor,
  moreEdges,
  peekPlaces,
  openWalkthrough,
  showLog,
};
