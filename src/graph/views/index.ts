import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView } from '../../protocol/graph-view.ts';
import type { ViewKind } from '../../protocol/view-kinds.ts';
import type { GraphReader } from '../graph-reader.ts';
import { neighbourhood } from '../neighbourhood.ts';
import { anatomyView } from './anatomy-view.ts';
import { callView } from './call-view.ts';
import { controlFlowView } from './control-flow-view.ts';
import { dataFlowView } from './data-flow-view.ts';
import { dependenceView } from './dependence-view.ts';
import { impactView } from './impact-view.ts';
import { importView } from './import-view.ts';
import { inheritanceView } from './inheritance-view.ts';
import { outlineView } from './outline-view.ts';
import { pathView } from './path-view.ts';
import { syntaxView } from './syntax-view.ts';
import { taintPathView } from './taint-path-view.ts';
import type { ViewSources } from './view-sources.ts';

type ViewBuilder = (reader: GraphReader, request: ViewRequest, sources: ViewSources) => Promise<GraphView>;

/** How each view is made; a view without a builder does not compile. */
export const viewBuilders: Readonly<Record<ViewKind, ViewBuilder>> = {
  neighbourhood,
  calls: callView,
  path: pathView,
  impact: impactView,
  inheritance: inheritanceView,
  imports: importView,
  anatomy: anatomyView,
  outline: outlineView,
  syntax: syntaxView,
  'control-flow': controlFlowView,
  'data-flow': dataFlowView,
  dependence: dependenceView,
  'taint-path': taintPathView,
};
