import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { withAlikeOnce } from './alike-once.ts';

const aboutColours = ['color-contrast', 'link-in-text-block'];

interface Look {
  /** The page is the same in all themes but for its colours: only in the dark one every rule is asked. */
  readonly theme: string;
  /** The part that is looked at. */
  readonly within?: string;
}

/** What axe finds wrong with a page as it is now, contrast included: one line per rule and element. */
export async function accessibilityTroubles(frame: Frame, look: Look = { theme: 'dark' }): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const looked = () =>
    frame.evaluate(
      async ([within, some]) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(within ?? document, { resultTypes: ['violations'], ...some });
        return violations.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
        }));
      },
      [look.within, look.theme === 'dark' ? {} : { runOnly: { type: 'rule' as const, values: aboutColours } }] as const,
    );
  const found = await withAlikeOnce(frame, looked);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.replaceAll('\n', ' ')}`),
  );
}
