import type { Core } from 'cytoscape';

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
    this.picture.batch(() => {
      for (const element of this.picture.elements().toArray()) element.toggleClass('filtered', ids.has(element.id()));
    });
  }

  /** Marks a node or an edge and fades what is not connected to it; null marks nothing. */
  focus(id: string | null): void {
    const { picture } = this;
    picture.batch(() => {
      picture.elements().removeClass('focused dim shown');
      const focused = id === null ? picture.collection() : picture.getElementById(id);
      if (focused.empty()) return;
      const isEdge = picture.edges().contains(focused);
      const near = isEdge
        ? picture
            .edges()
            .filter(`[id = ${JSON.stringify(id)}]`)
            .connectedNodes()
            .union(focused)
        : focused.closedNeighborhood().union(picture.nodes(`[parent = ${JSON.stringify(id)}]`));
      picture.elements().difference(near.union(near.ancestors())).addClass('dim');
      near.edges().addClass('shown');
      focused.addClass('focused');
    });
  }

  /** Fades all but these nodes. */
  highlight(ids: ReadonlySet<string> | null): void {
    this.picture.batch(() => {
      for (const element of this.picture.elements(':childless').toArray())
        element.toggleClass('dim', ids !== null && !ids.has(element.id()));
    });
  }

  /** Marks the selected nodes, and the node the cursor of the editor is in. */
  mark(selected: ReadonlySet<string>, atCursor: string | null): void {
    this.picture.batch(() => {
      for (const node of this.picture.nodes().toArray()) {
        node.toggleClass('chosen', selected.has(node.id()));
        node.toggleClass('at-cursor', node.id() === atCursor);
      }
    });
  }

  isVisible(id: string): boolean {
    const element = this.picture.getElementById(id);
    return element.nonempty() && !element.hasClass('filtered');
  }
}
