import { FilePlaces } from '../file-places.ts';
import { type KernelTable, valuesOf } from '../kernel-table.ts';
import type { DefinitionSources } from './definition-sources.ts';
import { type KindCode, kindCode } from './kind-code.ts';

/** What may be known of a node. */
export const mark = {
  binding: 1,
  reference: 2,
  /** Gets a value, or a part of one. */
  written: 4,
  destructured: 8,
  deleted: 16,
  call: 32,
  type: 64,
  /** Its member is accessed, by name or key; it is not handed on as a whole. */
  object: 128,
  receiver: 256,
  /** Read and written by the same expression. */
  augmented: 512,
  /** The target of an assignment. */
  target: 1024,
  /** Accesses a member of an object. */
  access: 2048,
} as const;

/** By their place among the syntax nodes of a batch: what the facts say of nodes that are names or accesses. */
export class NameFacts {
  readonly places: FilePlaces;
  readonly marks: Uint16Array;
  readonly token: Int32Array;
  readonly scope: Int32Array;
  /** How a name is bound or a target written. */
  readonly kinds: Uint8Array;
  /** The scope a binding belongs to. */
  readonly bound: Int32Array;
  /** The object of an access, by its place plus one. */
  readonly objects: Int32Array;
  /** The member that is accessed; `element` for keys. */
  readonly fields: Int32Array;
  /** The target of an augmented assignment, by its place plus one. */
  readonly augments: Int32Array;

  constructor(sources: DefinitionSources) {
    const { syntax } = sources;
    this.places = new FilePlaces(syntax);
    this.marks = new Uint16Array(syntax.rows);
    this.kinds = new Uint8Array(syntax.rows);
    this.bound = new Int32Array(syntax.rows);
    this.objects = new Int32Array(syntax.rows);
    this.fields = new Int32Array(syntax.rows);
    this.augments = new Int32Array(syntax.rows);
    this.token = valuesOf(syntax, 'token');
    this.scope = this.places.rowsOf(syntax, 'scope');
    this.addTargets(sources.assignment);
    this.addWritten(sources.bindingMatch, mark.written);
    this.addWritten(sources.destructured, mark.written | mark.destructured);
    this.addBindings(sources.binding);
    this.addReferences(sources.reference);
    this.addAccesses(sources.memberAccess);
    this.forget(sources.directive);
    this.addReceivers(sources);
  }

  private addTargets(assignment: KernelTable): void {
    const [target, node] = [this.places.rowsOf(assignment, 'target'), this.places.rowsOf(assignment)];
    const kinds = codesOf(assignment, {
      plain: 'assignment',
      augmented: 'augmented',
      iteration: 'iteration',
      resource: 'resource',
    });
    for (let row = 0; row < target.length; row++) {
      const at = target[row] as number;
      const kind = kinds[row] as number;
      this.kinds[at] = kind;
      this.marks[at] = (this.marks[at] as number) | mark.written | mark.target;
      if (kind !== kindCode.augmented) continue;
      this.marks[at] = (this.marks[at] as number) | mark.augmented;
      this.augments[node[row] as number] = at + 1;
    }
  }

  private addWritten(matches: KernelTable, bits: number): void {
    const places = this.places.rowsOf(matches);
    for (let row = 0; row < places.length; row++) {
      const at = places[row] as number;
      this.marks[at] = (this.marks[at] as number) | bits;
      if (this.kinds[at] === 0)
        this.kinds[at] = bits & mark.destructured ? kindCode.destructuring : kindCode.assignment;
    }
  }

  private addBindings(binding: KernelTable): void {
    const [places, scopes] = [this.places.rowsOf(binding), this.places.rowsOf(binding, 'scope')];
    const kinds = codesOf(binding, {
      function: 'function',
      class: 'class',
      parameter: 'parameter',
      import: 'import',
      exception: 'exception',
      type: 'type',
      lexical: 'declaration',
    });
    for (let row = 0; row < places.length; row++) {
      const at = places[row] as number;
      this.marks[at] = (this.marks[at] as number) | mark.binding | mark.written;
      this.bound[at] = scopes[row] as number;
      const kind = kinds[row] as number;
      if (kind !== 0 && (kind !== kindCode.declaration || this.isWithoutValue(at))) this.kinds[at] = kind;
    }
  }

  /** Variables of a block start anew there, even without a value. */
  private isWithoutValue(at: number): boolean {
    return this.kinds[at] === kindCode.assignment && ((this.marks[at] as number) & mark.target) === 0;
  }

  private addReferences(reference: KernelTable): void {
    const [places, scopes] = [this.places.rowsOf(reference), this.places.rowsOf(reference, 'scope')];
    const roles = codedBy(reference, 'role', {
      call: mark.call,
      delete: mark.deleted,
      type: mark.type,
      write: mark.written,
    });
    for (let row = 0; row < places.length; row++) {
      const at = places[row] as number;
      this.marks[at] = (this.marks[at] as number) | mark.reference | (roles[row] as number);
      this.bound[at] = scopes[row] as number;
    }
  }

  private addAccesses(access: KernelTable): void {
    const [places, objects] = [this.places.rowsOf(access), this.places.rowsOf(access, 'object')];
    const roles = codedBy(access, 'role', { call: mark.call, delete: mark.deleted, write: mark.written });
    const isKey = codedBy(access, 'kind', { subscript: 1 });
    const field = valuesOf(access, 'token');
    for (let row = 0; row < places.length; row++) {
      const at = places[row] as number;
      const object = objects[row] as number;
      this.marks[at] = (this.marks[at] as number) | mark.access | (roles[row] as number);
      this.objects[at] = object + 1;
      this.fields[at] = isKey[row] === 1 ? element : (field[row] as number);
      // What is called gets its object as a whole.
      if (roles[row] !== mark.call) this.marks[object] = (this.marks[object] as number) | mark.object;
    }
  }

  /** Names in statements that say where names belong are no occurrences. */
  private forget(directive: KernelTable): void {
    for (const at of this.places.rowsOf(directive)) this.marks[at] = 0;
  }

  private addReceivers({ syntax, kindRole }: DefinitionSources): void {
    const [language, kind] = [valuesOf(kindRole, 'language'), valuesOf(kindRole, 'kind')];
    const isReceiver = codedBy(kindRole, 'value', { this: 1 });
    const receivers = new Set<number>();
    for (let row = 0; row < kindRole.rows; row++)
      if (isReceiver[row] === 1) receivers.add(((language[row] as number) << 16) | (kind[row] as number));
    const [languages, kinds] = [valuesOf(syntax, 'language'), valuesOf(syntax, 'kind')];
    const { objects } = this;
    for (let place = 0; place < objects.length; place++) {
      const at = (objects[place] as number) - 1;
      if (at < 0) continue;
      if (receivers.has(((languages[at] as number) << 16) | (kinds[at] as number)))
        this.marks[at] = (this.marks[at] as number) | mark.receiver;
    }
  }
}

/** Stands for the name of a member that is accessed by key. */
export const element = -2;

const codesOf = (table: KernelTable, codes: Readonly<Record<string, KindCode>>): Int32Array =>
  codedBy(table, 'kind', Object.fromEntries(Object.entries(codes).map(([text, kind]) => [text, kindCode[kind]])));

/** The texts of a column as numbers; 0 for all others. */
export function codedBy(table: KernelTable, column: string, codes: Readonly<Record<string, number>>): Int32Array {
  const { data, mask, texts } = table.column(column);
  const numbers = (texts ?? []).map((text) => codes[text] ?? 0);
  const out = new Int32Array(table.rows);
  for (let row = 0; row < out.length; row++) out[row] = numbers[data[row & mask] as number] ?? 0;
  return out;
}
