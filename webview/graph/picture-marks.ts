import type { Collection, Core, SingularElementArgument } from 'cytoscape';

/** What stands out in a drawing, and what stands back: classes of its elements, which the style gives a look. */
export class PictureMarks {
  /** Whether edges cross so often that all but those pointed at stand back. */
  isCrowded = false;

  constructor(private readonly picture: Core) {}

  /** Brings the edges of a node or one edge forward while the pointer is on it; null lets all go back. */
  light(id: string | null): void {
    const { picture } = this;
    picture.batch(() => {
      picture.edges('.lit, .hushed').removeClass('lit hushed');
      if (id === null) return;
      const pointed = picture.getElementById(id);
      const own = pointed.isNode() ? pointed.union(pointed.descendants()).connectedEdges() : pointed;
      own.addClass('lit');
      if (this.isCrowded) picture.edges().difference(own).addClass('hushed');
    });
  }

  hide(ids: ReadonlySet<string>): void {
    const { picture } = this;
    picture.batch(() => setClass(picture.elements().toArray(), 'filtered', (element) => ids.has(element.id())));
  }

  /** Marks a node or an edge and fades what is not connected to it; null marks nothing. */
  focus(id: string | null): void {
    const { picture } = this;
    const focused = id === null ? picture.collection() : picture.getElementById(id);
    const near = focused.nonempty() ? around(focused) : focused;
    const bright = near.union(near.nodes().ancestors());
    picture.batch(() => {
      const all = picture.elements().toArray();
      setClass(all, 'dim', (element) => focused.nonempty() && !bright.contains(element));
      setClass(all, 'shown', (element) => element.isEdge() && near.contains(element));
      setClass(all, 'focused', (element) => focused.contains(element));
    });
  }

  /** Fades all but these nodes. */
  highlight(ids: ReadonlySet<string> | null): void {
    const { picture } = this;
    picture.batch(() =>
      setClass(picture.elements(':childless').toArray(), 'dim', (element) => ids !== null && !ids.has(element.id())),
    );
  }

  /** Marks the selected nodes, and the node the cursor of the editor is in. */
  mark(selected: ReadonlySet<string>, atCursor: string | null): void {
    const { picture } = this;
    picture.batch(() => {
      setClass(picture.nodes().toArray(), 'chosen', (node) => selected.has(node.id()));
      setClass(picture.nodes().toArray(), 'at-cursor', (node) => node.id() === atCursor);
    });
  }

  isVisible(id: string): boolean {
    const element = this.picture.getElementById(id);
    return element.nonempty() && !element.hasClass('filtered');
  }
}

/** What belongs to a node or an edge: what is joined with it, and what is in it. */
function around(focused: Collection): Collection {
  if (focused.edges().nonempty()) return focused.union(focused.edges().connectedNodes());
  return focused.closedNeighborhood().union(focused.nodes().children());
}

/** Sets a class where it is not as wanted: the drawing styles anew whatever is told its class, also when it stays the same. */
function setClass<Element extends SingularElementArgument>(
  elements: readonly Element[],
  name: string,
  isWanted: (element: Element) => boolean,
): void {
  for (const element of elements) if (element.hasClass(name) !== isWanted(element)) element.toggleClass(name);
}
