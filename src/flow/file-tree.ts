import { flowPartNames } from '../model/flow-roles.ts';
import type { FlowLanguage } from './flow-language.ts';

const partCount = flowPartNames.length;
const bits = { named: 1, extra: 2, error: 4, holdsError: 16 } as const;

/** The syntax nodes of one file, by number, with the roles they play in the flow of control. */
export class FileTree {
  constructor(
    readonly rows: number,
    private readonly kind: Int32Array,
    private readonly field: Int32Array,
    readonly parent: Int32Array,
    readonly last: Int32Array,
    private readonly flags: Int32Array,
    readonly token: Int32Array,
    private readonly end: Int32Array,
    private readonly language: FlowLanguage,
    private readonly constants: Uint8Array,
  ) {}

  role(node: number): number {
    return node < 0 ? 0 : (this.language.roles[this.kind[node] as number] as number);
  }

  /** What the text of a node says of where control goes, see `constantCode`; 0 when that is not known. */
  constant(node: number): number {
    return this.constants[node] ?? 0;
  }

  isError(node: number): boolean {
    return this.kind[node] === 1;
  }

  /** Whether a node is an error or has one inside. */
  holdsError(node: number): boolean {
    return ((this.flags[node] as number) & (bits.error | bits.holdsError)) !== 0;
  }

  isNamed(node: number): boolean {
    return ((this.flags[node] as number) & bits.named) !== 0;
  }

  /** Number of children that count. */
  operands(node: number): number {
    let operands = 0;
    for (let child = this.first(node); child >= 0; child = this.next(child)) operands++;
    return operands;
  }

  /** First child that counts, or -1. */
  first(node: number): number {
    return this.counted(node + 1, node);
  }

  /** Next child of the same parent that counts, or -1. */
  next(child: number): number {
    return this.counted((this.last[child] as number) + 1, this.parent[child] as number);
  }

  /** Child that plays a part, or -1. */
  part(node: number, part: number): number {
    const held = this.heldBy(node, part);
    if (held === 0) return -1;
    if (held < 0) return this.childAt(node, -1 - held);
    for (let child = this.anyChild(node, node + 1); child >= 0; child = this.anyChild(node, this.after(child)))
      if (this.field[child] === held) return child;
    return -1;
  }

  /** Next child that plays the same part as this one, or -1. */
  nextOfPart(child: number): number {
    const parent = this.parent[child] as number;
    const held = this.field[child];
    for (let at = this.anyChild(parent, this.after(child)); at >= 0; at = this.anyChild(parent, this.after(at)))
      if (this.field[at] === held && !((this.flags[at] as number) & bits.extra)) return at;
    return -1;
  }

  /** First child with a role, or -1. */
  childWithRole(node: number, role: number): number {
    for (let child = this.first(node); child >= 0; child = this.next(child))
      if (this.role(child) === role) return child;
    return -1;
  }

  /** Whether a child, token or not, has a role. */
  hasMark(node: number, role: number): boolean {
    for (let child = this.anyChild(node, node + 1); child >= 0; child = this.anyChild(node, this.after(child)))
      if (this.role(child) === role) return true;
    return false;
  }

  /** Whether nothing but one token stands between the end of a child and that of its parent. */
  endsWith(node: number, child: number): boolean {
    return (this.end[node] as number) - (this.end[child] as number) === 1;
  }

  lastChild(node: number): number {
    let found = -1;
    for (let child = this.first(node); child >= 0; child = this.next(child)) found = child;
    return found;
  }

  private heldBy(node: number, part: number): number {
    return this.language.parts[(this.kind[node] as number) * partCount + part] ?? 0;
  }

  private childAt(node: number, place: number): number {
    let child = this.first(node);
    for (let at = 0; at < place && child >= 0; at++) child = this.next(child);
    return child;
  }

  private after(child: number): number {
    return (this.last[child] as number) + 1;
  }

  private anyChild(parent: number, from: number): number {
    return from <= (this.last[parent] as number) ? from : -1;
  }

  private counted(from: number, parent: number): number {
    const end = this.last[parent] as number;
    let child = from;
    while (child <= end) {
      if (((this.flags[child] as number) & (bits.named | bits.extra)) === bits.named) return child;
      child = (this.last[child] as number) + 1;
    }
    return -1;
  }
}
