import cytoscape from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Shown, updateElements } from '../../webview/graph/update-elements.ts';

type Wanted = Parameters<typeof updateElements>[2];

const node = (id: string, label = id, parent?: string): Wanted[number] => ({
  group: 'nodes',
  data: { id, label, ...(parent ? { parent } : {}) },
  classes: `leaf ${label}`,
  position: { x: label.length, y: id.length },
});
const edge = (source: string, target: string, count = 1): Wanted[number] => ({
  group: 'edges',
  data: { id: `${source}>${target}`, source, target, count, ...(count > 1 ? { detour: count } : {}) },
  classes: count > 1 ? 'call said' : 'call',
});

const newPicture = () => cytoscape({ headless: true, styleEnabled: true });
/** All that a drawing has, but for the places of boxes, which follow from what is in them. */
const contents = (picture: cytoscape.Core) =>
  picture
    .elements()
    .toArray()
    .map((each) => ({
      data: { ...each.data() },
      classes: [...each.classes()].sort(),
      place: each.isNode() && !each.isParent() ? { ...each.position() } : null,
    }))
    .sort((left, right) => (left.data.id < right.data.id ? -1 : 1));

describe('A drawing that is to show something else', () => {
  it('keeps the elements that stay, and changes what is different about them', () => {
    const picture = newPicture();
    const first = updateElements(picture, new Map(), [node('a'), node('b'), node('c'), edge('a', 'b'), edge('b', 'c')]);
    const [a, ab] = [picture.getElementById('a')[0], picture.getElementById('a>b')[0]];
    updateElements(picture, first, [node('a', 'other'), node('b'), node('d'), edge('a', 'b', 3), edge('a', 'd')]);
    expect(picture.getElementById('a')[0]).toBe(a);
    expect(picture.getElementById('a>b')[0]).toBe(ab);
    expect(a?.data('label')).toBe('other');
    expect(ab?.data('detour')).toBe(3);
    expect(
      picture
        .elements()
        .map((each) => each.id())
        .sort(),
    ).toEqual(['a', 'a>b', 'a>d', 'b', 'd']);
  });

  it('has a node at its own place that was a box before', () => {
    const picture = newPicture();
    const alone = updateElements(picture, new Map(), [node('a')]);
    const asBox = [node('a', 'x'), node('e', 'long', 'a'), edge('a', 'e'), edge('e', 'a')];
    updateElements(picture, updateElements(picture, alone, asBox), [node('a', 'x')]);
    expect(picture.getElementById('a').position()).toEqual(node('a', 'x').position);
  });

  it('is the one that is drawn from nothing, whatever was there before', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const picture = fc
      .record({
        nodes: fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom('', 'x', 'long'), fc.nat(5)), {
          selector: ([name]) => name,
        }),
        edges: fc.uniqueArray(
          fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 1, max: 2 })),
          { selector: ([source, target]) => `${source}>${target}` },
        ),
      })
      .map(({ nodes, edges }): Wanted => {
        const has = (name: string) => nodes.some(([each]) => each === name);
        // Boxes stand before what is in them, so that none stands in itself.
        const parents = nodes
          .map(([, , box], at) => nodes[box]?.[0] ?? names[at])
          .map((box, at) => {
            const place = nodes.findIndex(([name]) => name === box);
            return place >= 0 && place < at ? box : undefined;
          });
        return [
          ...nodes.map(([name, label], at) => node(name, label || name, parents[at])),
          ...edges.filter(([source, target]) => has(source) && has(target)).map((each) => edge(...each)),
        ];
      });
    fc.assert(
      fc.property(fc.array(picture, { minLength: 2, maxLength: 5 }), (pictures) => {
        const drawing = newPicture();
        let shown: Shown = new Map();
        for (const wanted of pictures) shown = updateElements(drawing, shown, wanted);
        const fresh = newPicture();
        updateElements(fresh, new Map(), pictures.at(-1) ?? []);
        expect(contents(drawing)).toEqual(contents(fresh));
      }),
      { numRuns: 1000 },
    );
  });
});
