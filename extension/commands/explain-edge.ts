import * as vscode from 'vscode';
import { certaintyTitle } from '../../src/protocol/certainty-title.ts';
import type { EdgeRow } from '../../src/protocol/engine-api.ts';
import { t } from '../../src/protocol/translate.ts';
import { cursorAddress } from '../cursor-address.ts';
import { setting } from '../settings/setting.ts';
import type { Command } from './command.ts';

interface EdgeItem extends vscode.QuickPickItem {
  readonly edge: string;
}

/** Says why an edge is in the graph: the one it is given, else one picked from the symbol at the cursor. */
export const explainEdge: Command = async ({ engine, graphPanels }, given) => {
  const symbol = await cursorAddress(given);
  const edge =
    edgeOf(given) ?? (await pickEdge(engine.request('graph/edges', { symbol, limit: 200 }).then(({ edges }) => edges)));
  if (!edge) return;
  const budget = setting<number>('graph.elementBudget') ?? 300;
  await graphPanels.show({ from: symbol, direction: 'both', kinds: [], depth: 1, budget });
  await graphPanels.explain(edge);
};

const edgeOf = (given: unknown): string | undefined =>
  typeof given === 'object' && given !== null && 'edge' in given && typeof given.edge === 'string'
    ? given.edge
    : undefined;

async function pickEdge(edges: Promise<readonly EdgeRow[]>): Promise<string | undefined> {
  const items = edges.then((rows) => rows.map(edgeItem));
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Explain Edge'),
    placeHolder: t('Which edge of the symbol at the cursor?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.edge;
}

const edgeItem = ({ id, kind, direction, certainty, rule, other, path, line }: EdgeRow): EdgeItem => ({
  edge: id,
  label: `$(${direction === 'in' ? 'arrow-left' : 'arrow-right'}) ${kind} ${other.localName || other.label}`,
  description: certainty === 'exact' ? '' : certaintyTitle(certainty),
  detail: `${rule}${path ? ` · ${path}:${line}` : ''}`,
});
