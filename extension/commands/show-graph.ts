import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import { cursorAddress } from '../cursor-address.ts';
import { setting } from '../settings/setting.ts';
import type { Command } from './command.ts';

/** A command that draws the symbol it is given, or the one at the cursor. */
export const showGraph =
  (more: Pick<ViewRequest, 'view' | 'direction' | 'kinds' | 'depth'>): Command =>
  async ({ graphPanels }, given) => {
    const budget = setting<number>('graph.elementBudget') ?? 300;
    await graphPanels.show({ from: await cursorAddress(given), ...more, budget });
  };
