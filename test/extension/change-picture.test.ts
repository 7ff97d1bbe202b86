import { describe, expect, it } from 'vitest';
import { changePicture } from '../../extension/panels/change-picture.ts';
import { cursorNode } from '../../extension/panels/cursor-node.ts';
import { nodeAtCursor } from '../../extension/panels/node-at-cursor.ts';
import { PictureHistory } from '../../extension/panels/picture-history.ts';
import { pins } from '../../extension/panels/pins.ts';
import { viewStart } from '../../extension/panels/view-start.ts';
import { linesOutside } from '../../extension/slice/lines-outside.ts';
import { must } from '../../src/model/must.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { hiddenBy } from '../../webview/graph/filter.ts';
import { sampleGraph } from '../webview/sample-graph.ts';

const ids = ({ nodes }: GraphView) => nodes.map(({ id }) => id);
const picture = (graph: Partial<GraphView>) => ({
  kind: 'ready' as const,
  graph: { ...sampleGraph, ...graph },
  positions: {},
  seed: {
    request: { from: { id: '1' }, direction: 'both' as const, kinds: [], depth: 1, budget: 300 },
    arrangement: 'layered' as const,
  },
  canGoBack: false,
  canGoForward: false,
  canUndo: false,
  canRedo: false,
  isKept: false,
});

describe('Taking things out of a picture', () => {
  it('hides nodes with their edges, says how many, and keeps the start', () => {
    const left = changePicture.hide(sampleGraph, ['1', '3', '8']);
    expect(ids(left)).toEqual(['1', '2', '4', '5', '6', '7', '9', 'more:1:CALLS']);
    expect(left.edges.map(({ id }) => id)).not.toContain('e2');
    expect(left.notes).toContain('2 nodes hidden; undo shows them again.');
    expect(changePicture.hide(sampleGraph, ['nobody'])).toBe(sampleGraph);
  });

  it('lets go of the members of a box that is hidden', () => {
    expect(changePicture.hide(sampleGraph, ['9']).nodes.every(({ parent }) => parent !== '9')).toBe(true);
  });

  it('focuses on a node: its neighbours, the start and the boxes around them', () => {
    expect(ids(changePicture.focusOn(sampleGraph, '8'))).toEqual(['1', '2', '8', '9']);
  });

  it('collapses what only one node holds, and the node says how many', () => {
    const left = changePicture.collapse(sampleGraph, '2');
    expect(ids(left)).not.toContain('8');
    expect(left.nodes.find(({ id }) => id === '2')?.hidden).toBe(1);
    expect(ids(left)).toContain('1');
    const whole = changePicture.collapse(sampleGraph, '1');
    expect(whole.nodes.find(({ id }) => id === '1')?.hidden).toBe(4 + 12);
  });
});

describe('History', () => {
  it('undoes step by step, goes back by question, and forward again', () => {
    const history = new PictureHistory();
    const first = picture({});
    const grown = picture({ nodes: sampleGraph.nodes.slice(1) });
    const other = picture({ root: '2' });
    history.keep(first);
    expect(history.canGoBack(grown)).toBe(false);
    history.keep(grown);
    expect(history.canGoBack(other)).toBe(true);
    expect(history.back(other)).toBe(grown);
    expect(history.undo(grown)).toBe(first);
    expect(history.undo(first)).toBeNull();
    expect(history.redo(first)).toBe(grown);
    expect(history.redo(grown)).toBe(other);
    expect(history.redo(other)).toBeNull();
    expect(history.canUndo).toBe(true);
  });

  it('goes forward to the picture that was gone back from, whatever was done to it before', () => {
    const history = new PictureHistory();
    const [first, second, third] = [picture({}), picture({ root: '2' }), picture({ root: '3' })];
    const grown = picture({ root: '2', nodes: sampleGraph.nodes.slice(1) });
    expect(history.canGoForward(first)).toBe(false);
    expect(history.forward(first)).toBeNull();
    history.keep(first);
    history.keep(second);
    history.keep(grown);
    expect(history.back(third)).toBe(grown);
    expect(history.back(grown)).toBe(first);
    expect(history.canGoForward(first)).toBe(true);
    expect(history.forward(first)).toBe(grown);
    expect(history.forward(grown)).toBe(third);
    expect(history.canGoForward(third)).toBe(false);
    expect(history.undo(third)).toBe(grown);
  });

  it('forgets what was undone when something new is drawn', () => {
    const history = new PictureHistory();
    history.keep(picture({}));
    history.undo(picture({ root: '2' }));
    expect(history.canRedo).toBe(true);
    history.keep(picture({ root: '3' }));
    expect(history.canRedo).toBe(false);
  });
});

it('starts other views from the symbol, its file or its text', () => {
  const node = must(sampleGraph.nodes[0]);
  expect(viewStart('calls', node)).toEqual({ id: '1' });
  expect(viewStart('outline', node)).toEqual({ path: 'shop/checkout.py' });
  expect(viewStart('syntax', node)).toEqual({ id: '1' });
  expect(viewStart('imports', { id: '5', place: null })).toEqual({ id: '5' });
});

it('finds the innermost node around the cursor', () => {
  const inner = { path: 'shop/checkout.py', line: 4, column: 6 };
  expect(nodeAtCursor(sampleGraph, inner)).toBe('3');
  expect(nodeAtCursor(sampleGraph, { ...inner, line: 10 })).not.toBeNull();
  expect(nodeAtCursor(sampleGraph, { ...inner, line: 400 })).toBeNull();
  expect(nodeAtCursor(sampleGraph, { ...inner, path: 'other.py' })).toBeNull();
});

it('takes the innermost definition around the cursor that the picture has, when no place of it holds the cursor', async () => {
  const away = { path: 'other.py', line: 3, character: 1 };
  expect(await cursorNode(sampleGraph, away, async () => ['not drawn', '6', '1'])).toBe('6');
  expect(await cursorNode(sampleGraph, away, async () => [])).toBeNull();
  const inside = { path: 'shop/checkout.py', line: 7, character: 4 };
  expect(await cursorNode(sampleGraph, inside, () => Promise.reject(new Error('not asked')))).not.toBeNull();
});

describe('Pinned nodes', () => {
  const pinned = pins.toggle(sampleGraph, ['2', '3']);

  it('are pinned and let go together, as what is asked for is not so for all of them', () => {
    expect(pins.of(pinned)).toEqual(['2', '3']);
    expect(pins.of(pins.toggle(pinned, ['3', '4']))).toEqual(['2', '3', '4']);
    expect(pins.of(pins.toggle(pinned, ['2', '3']))).toEqual([]);
    expect(pins.toggle(sampleGraph, ['nobody'])).toBe(sampleGraph);
  });

  it('stay when others are hidden, collapsed or out of focus, and when the legend hides their edges', () => {
    expect(ids(changePicture.hide(pinned, ['2', '3', '4']))).toEqual(ids(changePicture.hide(pinned, ['4'])));
    expect(ids(changePicture.focusOn(pinned, '8'))).toEqual(expect.arrayContaining(['2', '3']));
    expect(ids(changePicture.collapse(pinned, '1'))).toEqual(expect.arrayContaining(['2', '3']));
    const kinds = [...new Set(pinned.edges.map(({ kind }) => kind))];
    const hidden = hiddenBy({ kinds, certainties: [] }, pinned);
    expect([hidden.has('2'), hidden.has('3')]).toEqual([false, false]);
    expect(hiddenBy({ kinds, certainties: [] }, sampleGraph).has('3')).toBe(true);
  });

  it('are pinned in the next picture too, which is moved so that the first of them stays where it was', () => {
    expect(pins.of(pins.carry(pinned, sampleGraph))).toEqual(['2', '3']);
    const next = pins.hold(['x', '2'], { '2': [10, 10], '3': [50, 0] }, { '2': [0, 0], '3': [7, 7] });
    expect(next).toEqual({ '2': [10, 10], '3': [17, 17] });
    expect(pins.hold(['x'], {}, next)).toBe(next);
  });
});

it('fades the lines between those that are kept', () => {
  expect(linesOutside([3, 5, 6, 3], 8)).toEqual([
    [1, 2],
    [4, 4],
    [7, 8],
  ]);
  expect(linesOutside([1, 2], 2)).toEqual([]);
  expect(linesOutside([9], 2)).toEqual([[1, 2]]);
});
