import type { Frame } from 'playwright-core';
import type { GraphPanelState, PanelState } from '../../src/protocol/panels.ts';

/** Notes in a page the state it was sent last. */
export const recordStates = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const page = window as unknown as { lastState?: unknown; isRecorded?: boolean };
    if (page.isRecorded) return;
    page.isRecorded = true;
    window.addEventListener('message', ({ data }) => {
      if (data?.type === 'state') page.lastState = data.state;
    });
  });

export const lastState = (frame: Frame): Promise<GraphPanelState> =>
  frame.evaluate(() => (window as unknown as { lastState: GraphPanelState }).lastState);

/** Sends a page a state, as the extension would. */
export const showState = (frame: Frame, state: PanelState<object>): Promise<void> =>
  frame.evaluate((state) => {
    window.dispatchEvent(new MessageEvent('message', { data: { type: 'state', state, number: performance.now() } }));
  }, state);
