import assert from 'node:assert/strict';
import type { GraphView, ViewEdge, ViewNode } from '../../src/protocol/graph-view.ts';
import { accessibilityTroubles } from './accessibility.ts';
import { inEveryTheme } from './in-every-theme.ts';
import { openPanels } from './open-panels.ts';
import type { Scenario } from './scenario.ts';
import { showPicture } from './show-picture.ts';
import type { Workbench } from './workbench.ts';

/** Pictures that are hard to show; a graph was built before. */
export const pictureScenarios: readonly Scenario[] = [
  ['a narrow panel cuts no tool and covers no node', narrowPanel],
  ['edges of a crowded picture stand back until one asks for them', crowdedPicture],
];

type Picture = { readonly graphPicture: import('cytoscape').Core };

/** Functions that call each other all over. */
function crowd(count: number, notes: readonly string[]): GraphView {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const nodes = numbers.map(
    (id): ViewNode => ({
      ...{ id: `${id}`, kind: 'FUNCTION', label: `function_${id}`, localName: `function_${id}` },
      ...{ qualifiedName: `m.f_${id}`, place: null, parent: null, hidden: 0, role: id === 0 ? 'root' : 'neighbour' },
    }),
  );
  const edges = numbers.flatMap((at) =>
    [2, 3, 5].map((step): ViewEdge => {
      const target = `${(at * step + 1) % count}`;
      const certainty = step === 5 ? 'one_of' : 'exact';
      return { id: `${at}-${step}`, kind: 'CALLS', source: `${at}`, target, certainty, rule: 'r', count: step };
    }),
  );
  const stamp = { buildId: 'b', builtAt: '', engineVersion: '' };
  return { view: 'impact', root: '0', title: 'a_function_with_a_rather_long_name', nodes, edges, notes, stamp };
}

async function narrowPanel(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await openPanels.checkout(workbench);
  const size = page.viewportSize();
  try {
    for (const width of [1440, 1000, 820]) {
      await page.setViewportSize({ width, height: 900 });
      await showPicture(
        frame,
        crowd(24, ['One note.', 'Another one that is so long that it takes two lines.', 'A third.']),
      );
      await frame.getByText('2 more notes').waitFor();
      await workbench.screenshot(`80-narrow-${width}`);
      const cut = await frame.evaluate(() => {
        const bar = document.querySelector('.toolbar');
        const right = bar?.getBoundingClientRect().right ?? 0;
        const tools = [...(bar?.querySelectorAll('button, select, input') ?? [])].filter(
          (tool) => tool.getBoundingClientRect().width > 0 && tool.getBoundingClientRect().right > right,
        );
        const select = bar?.querySelector('select');
        if (!select) return ['no view'];
        const shown = select.getBoundingClientRect().width;
        const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        canvas.font = getComputedStyle(select).font;
        const isCut = canvas.measureText(select.selectedOptions[0]?.text ?? '').width > shown;
        return [...tools.map((tool) => tool.getAttribute('aria-label') ?? ''), ...(isCut ? [`view: ${shown} px`] : [])];
      });
      assert.deepEqual(cut, [], `${width} pixels`);
      const covered = await frame.evaluate(() => {
        const { graphPicture } = window as unknown as Picture;
        const stage = document.querySelector('.picture')?.getBoundingClientRect();
        const notes = document.querySelector('.notes')?.getBoundingClientRect();
        const top = Math.min(...graphPicture.nodes().map((node) => node.renderedBoundingBox().y1));
        return { overlap: (notes?.bottom ?? 0) - (stage?.top ?? 0), top };
      });
      assert.ok(covered.overlap <= 0 && covered.top > 0, JSON.stringify(covered));
    }
    await frame.getByText('2 more notes').click();
    await frame.getByText('A third.').waitFor();
    assert.deepEqual(await accessibilityTroubles(frame), []);
  } finally {
    if (size) await page.setViewportSize(size);
  }
}

async function crowdedPicture(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const frame = await openPanels.checkout(workbench);
  await showPicture(frame, crowd(60, []));
  const look = () =>
    frame.evaluate(() => {
      const { graphPicture } = window as unknown as Picture;
      const opacity = (edges: import('cytoscape').EdgeCollection) => [
        ...new Set(edges.map((edge) => Number(edge.style('opacity')))),
      ];
      const own = graphPicture.$id('7').connectedEdges();
      return { own: opacity(own), others: opacity(graphPicture.edges().difference(own)) };
    });
  const rest = await look();
  assert.ok(Math.max(...rest.own, ...rest.others) < 0.5, JSON.stringify(rest));
  const { x, y } = await workbench.placeOf(frame, 'node#7');
  await page.mouse.move(x - 3, y - 3);
  await page.mouse.move(x, y, { steps: 4 });
  await frame.waitForFunction(() => (window as unknown as Picture).graphPicture.edges('.lit').nonempty());
  const pointed = await look();
  assert.deepEqual(pointed.own, [1]);
  assert.ok(Math.max(...pointed.others) < 0.2, JSON.stringify(pointed));
  await workbench.screenshot('81-crowded-pointed-dark');
  await page.mouse.move(5, 5);
  await frame.waitForFunction(() => (window as unknown as Picture).graphPicture.edges('.lit').empty());
  await inEveryTheme(workbench, (theme) => workbench.screenshot(`81-crowded-${theme}`));
}
