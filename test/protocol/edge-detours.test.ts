import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlPoint, edgeDetours, type NodeBox } from '../../src/protocol/edge-detours.ts';
import { writePicture } from '../../src/protocol/export/write-picture.ts';
import { sampleGraph } from '../webview/sample-graph.ts';

const box = (x: number, y: number): NodeBox => ({ x, y, width: 80, height: 28 });
const edge = (id: string, source: string, target: string) => ({ id, source, target });

/** Names of the boxes a curve runs behind, found by walking along it in small steps. */
function behind(from: NodeBox, to: NodeBox, distance: number, boxes: ReadonlyMap<string, NodeBox>): readonly string[] {
  const [cx, cy] = controlPoint(from, to, distance);
  const points = Array.from({ length: 401 }, (_, at) => {
    const t = at / 400;
    const along = (a: number, c: number, b: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * c + t * t * b;
    return { x: along(from.x, cx, to.x), y: along(from.y, cy, to.y) };
  });
  return [...boxes].flatMap(([name, { x, y, width, height }]) =>
    points.some((point) => Math.abs(point.x - x) < width / 2 && Math.abs(point.y - y) < height / 2) ? [name] : [],
  );
}

describe('edgeDetours', () => {
  it('passes a node that stands on the straight way, and leaves free ways straight', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(200, 0)],
      ['c', box(400, 0)],
    ]);
    const detours = edgeDetours([edge('far', 'a', 'c'), edge('near', 'a', 'b')], boxes);
    expect([...detours.keys()]).toEqual(['far']);
    expect(behind(box(0, 0), box(400, 0), detours.get('far') ?? 0, boxes)).toEqual(['a', 'c']);
  });

  it('gives edges between the same two nodes ways of their own', () => {
    const boxes = new Map([
      ['a', box(0, 0)],
      ['b', box(200, 0)],
      ['c', box(400, 0)],
    ]);
    const edges = [edge('1', 'a', 'c'), edge('2', 'a', 'c'), edge('3', 'c', 'a')];
    const heights = [...edgeDetours(edges, boxes)].map(
      ([id, distance]) => (id === '3' ? -distance : distance), // Its right side is the left one of the others.
    );
    expect(new Set(heights).size).toBe(3);
  });

  it('never leads behind another node, wherever they stand', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 12 })), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 60 }), (cells, skew) => {
        const distinct = [...new Map(cells.map(([x, y]) => [`${x} ${y}`, box(x * 164 + y * skew, y * 42)]))];
        const boxes = new Map(distinct);
        const edges = distinct.flatMap(([from], at) =>
          distinct.slice(at + 1).map(([to]) => edge(`${from}>${to}`, from, to)),
        );
        const detours = edgeDetours(edges, boxes);
        for (const { id, source, target } of edges) {
          const distance = detours.get(id);
          const [from, to] = [boxes.get(source), boxes.get(target)];
          if (distance !== undefined && from && to)
            expect(behind(from, to, distance, boxes).filter((name) => name !== source && name !== target)).toEqual([]);
        }
      }),
    );
  });
});

it('an exported drawing takes the same ways', () => {
  const positions = { '1': [0, 0], '3': [300, 0], '7': [600, 0] } as const;
  const svg = writePicture(sampleGraph, 'svg', positions);
  expect(svg).toMatch(/data-edge="e5".*?d="M[^"]+Q300 [^"]+"/);
  expect(svg).toMatch(/data-edge="e2".*?d="M[^"]+L[^"]+"/);
});
