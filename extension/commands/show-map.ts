import { setting } from '../settings/setting.ts';
import type { Command } from './command.ts';

/** Draws the folders of the workspace and what imports what. */
export const showMap: Command = ({ graphPanels }) =>
  graphPanels.show({
    view: 'imports',
    from: { path: '' },
    direction: 'both',
    kinds: [],
    depth: 1,
    budget: setting<number>('graph.elementBudget') ?? 300,
  });
