import type { ViewEdge, ViewNode } from '../protocol/graph-view.ts';

/** Nodes and edges drawn so far, at most `budget` of both. */
export class Picture {
  private readonly nodesById = new Map<string, ViewNode>();
  private readonly edgesById = new Map<string, ViewEdge>();
  /** Elements kept free for markers. */
  private reserved = 0;

  constructor(private readonly budget: number) {}

  /** Most elements it may have. */
  get size(): number {
    return this.budget;
  }

  get nodes(): readonly ViewNode[] {
    return [...this.nodesById.values()];
  }

  get edges(): readonly ViewEdge[] {
    return [...this.edgesById.values()];
  }

  get free(): number {
    return this.budget - this.reserved - this.nodesById.size - this.edgesById.size;
  }

  has(node: string): boolean {
    return this.nodesById.has(node);
  }

  /** Keeps elements free; false when there are not so many. */
  reserve(elements: number): boolean {
    if (this.free < elements) return false;
    this.reserved += elements;
    return true;
  }

  release(elements: number): void {
    this.reserved -= elements;
  }

  /** Draws what of these is not there yet, or nothing when it does not fit. */
  draw(nodes: readonly ViewNode[], edges: readonly ViewEdge[]): boolean {
    const newNodes = nodes.filter(({ id }) => !this.nodesById.has(id));
    const newEdges = edges.filter(({ id }) => !this.edgesById.has(id));
    if (newNodes.length + newEdges.length > this.free) return false;
    for (const node of newNodes) this.nodesById.set(node.id, node);
    for (const edge of newEdges) this.edgesById.set(edge.id, edge);
    return true;
  }

  change(id: string, to: Partial<ViewNode>): void {
    const node = this.nodesById.get(id);
    if (node) this.nodesById.set(id, { ...node, ...to });
  }
}
