import type { SymbolRow, ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import type { NodeName, PictureStep, SavedPicture } from '../../src/protocol/panels.ts';
import { counted } from '../../src/protocol/translate.ts';
import { viewKinds } from '../../src/protocol/view-kinds.ts';
import { changePicture } from './change-picture.ts';
import { expandRequest } from './expand-request.ts';
import { mergeViews } from './merge-views.ts';
import { idAmong, nodeName, ownerOf } from './node-name.ts';
import { pins } from './pins.ts';

interface Ask {
  view(request: ViewRequest): Promise<GraphView>;
  symbols(pattern: string): Promise<readonly SymbolRow[]>;
}

/**
 * A picture of an older build, drawn from the graph there is now: the same question, and what a person did to the picture
 * done again. Nodes are found by their names; what is gone is left out, and said.
 */
export async function drawAgain({ seed, graph, positions }: SavedPicture, ask: Ask): Promise<SavedPicture> {
  const idOf = finder(ask);
  const request = await sameStart(seed.request, graph, idOf);
  const renamed = new Map<string, string>();
  for (const { id } of graph.nodes) {
    const now = ownerOf(id) === undefined ? id : await idOf(nodeName(graph, id));
    if (now !== null) renamed.set(id, now);
  }
  let drawn = await ask.view(request);
  const steps: PictureStep[] = [];
  for (const step of seed.steps ?? []) {
    const nodes = await Promise.all(step.nodes.map(async (name) => ({ ...name, id: await idOf(name) })));
    const left = nodes.filter((name): name is NodeName => name.id !== null);
    if (left.length === 0) continue;
    drawn = await repeated(drawn, { ...step, nodes: left }, request, ask);
    steps.push({ ...step, nodes: left });
  }
  drawn = pins.set(drawn, new Map(pins.of(graph).map((id) => [renamed.get(id) ?? id, true])));
  const lost = (seed.steps?.length ?? 0) - steps.length;
  const note = counted(
    lost,
    '{0} change of the picture is about something that is gone.',
    '{0} changes of the picture are about something that is gone.',
  );
  return {
    seed: { ...seed, request, steps },
    graph: lost > 0 ? { ...drawn, notes: [...drawn.notes, note] } : drawn,
    positions: Object.fromEntries(
      Object.entries(positions).map(([id, place]) => [renamed.get(id) ?? id, place]),
    ) satisfies Positions,
  };
}

type IdOf = (name: NodeName) => Promise<string | null>;

/** Asks once for each name. */
function finder(ask: Ask): IdOf {
  const known = new Map<string, Promise<readonly SymbolRow[]>>();
  return async (name) => {
    const { qualifiedName } = name;
    if (name.path === null || qualifiedName === '') return name.id;
    const symbols = known.get(qualifiedName) ?? ask.symbols(qualifiedName);
    known.set(qualifiedName, symbols);
    return idAmong(name, await symbols);
  };
}

const startsAtSymbol: ReadonlySet<string> = new Set(['symbol', 'class', 'two symbols']);

/** Where the picture starts and ends: the nodes it is about, wherever they stand now. Views that go along with the cursor start there. */
async function sameStart(request: ViewRequest, graph: GraphView, idOf: IdOf): Promise<ViewRequest> {
  const { from } = viewKinds[request.view ?? 'neighbourhood'];
  const root = graph.nodes.find(({ id }) => id === graph.root);
  if (!startsAtSymbol.has(from) || !root || !/^\d+$/.test(root.id)) return request;
  const id = await idOf(nodeName(graph, root.id));
  const end = request.to && 'id' in request.to ? await idOf(nodeName(graph, request.to.id)) : null;
  return { ...request, ...(id === null ? {} : { from: { id } }), ...(end === null ? {} : { to: { id: end } }) };
}

async function repeated(
  graph: GraphView,
  { type, nodes }: PictureStep,
  request: ViewRequest,
  ask: Ask,
): Promise<GraphView> {
  const ids = nodes.map(({ id }) => id);
  const [first = ''] = ids;
  if (type === 'hide') return changePicture.hide(graph, ids);
  if (type === 'focusOn') return changePicture.focusOn(graph, first);
  if (type === 'collapse') return changePicture.collapse(graph, first);
  if (!graph.nodes.some(({ id }) => id === first)) return graph; // A marker that is not needed any more.
  const { request: wanted, isWhole } = expandRequest(graph, first, request);
  return isWhole ? graph : mergeViews(graph, await ask.view(wanted), first);
}
