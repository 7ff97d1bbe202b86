/** What a documentation text says of types is kept below its comment: tags, types written out, and members of these. */
export type DocumentationRole = 'tag' | 'shape' | 'member';

/** A node below a comment; its parent is the index of another one before it, or -1 for the comment. */
export interface DocumentationNode {
  readonly role: DocumentationRole;
  readonly parent: number;
  readonly start: number;
  readonly end: number;
  /** Tag: what stands behind the sign, in few words. Shape: the name that stands for it in tags. Null for a member, which has its own. */
  text: string | null;
}

/** Stands for a node that was left out, and so are those below it. */
export const leftOut = -2;

/** Collects nodes of one file in the order of the text. */
export class DocumentationNodes {
  nodes: DocumentationNode[] = [];
  private shapes = 0;

  /** Answers the index of the new node, or `leftOut` where its parent has ended or the text has gone on. */
  add(role: DocumentationRole, parent: number, start: number, end: number, text: string | null = null): number {
    const last = this.nodes.at(-1);
    if (!this.isOpen(parent) || (last && last.start > start)) return leftOut;
    return this.nodes.push({ role, parent, start, end, text }) - 1;
  }

  /** A type written out, with a name that no other one of the file has. */
  addShape(parent: number, at: number): number {
    return this.add('shape', parent, at, at, `$${++this.shapes}`);
  }

  textOf(index: number): string {
    return this.nodes[index]?.text ?? '';
  }

  setText(index: number, text: string): void {
    const node = this.nodes[index];
    if (node) node.text = text;
  }

  /** The nodes so far; starts over, and goes on counting. */
  take(): readonly DocumentationNode[] {
    const { nodes } = this;
    this.nodes = [];
    return nodes;
  }

  /** Children stand behind their parent, and nothing else between them. */
  private isOpen(parent: number): boolean {
    if (parent < 0) return parent !== leftOut;
    let at = this.nodes.length - 1;
    while (at > parent) at = this.nodes[at]?.parent ?? -1;
    return at === parent;
  }
}
