import { valuesOf } from '../kernel-table.ts';
import type { DefinitionSources } from './definition-sources.ts';
import { codedBy, type NameFacts } from './name-facts.ts';

const noSlot = -1;

/** The variables of a batch, and what a name means in a scope. */
export class Variables {
  readonly count: number;
  /** By variable: place of its first binding, and of the scope that holds it. */
  readonly places: Int32Array;
  readonly scopes: Int32Array;
  /** By place of a scope: 1 when the scopes inside do not see its names. */
  private readonly hides: Uint8Array;
  private readonly slots: Int32Array;
  private readonly scopeOfNode: Int32Array;
  private readonly token: Int32Array;
  private readonly node: Int32Array;

  constructor(sources: DefinitionSources, facts: NameFacts) {
    const { symbol, syntax } = sources;
    this.count = symbol.rows;
    this.places = facts.places.rowsOf(symbol);
    this.scopes = facts.places.rowsOf(symbol, 'scope');
    this.token = valuesOf(symbol, 'token');
    this.node = valuesOf(syntax, 'node');
    this.scopeOfNode = facts.scope;
    this.hides = hidingScopes(sources, facts);
    let size = 16;
    while (size < this.count * 2) size *= 2;
    this.slots = new Int32Array(size).fill(noSlot);
    for (let variable = 0; variable < this.count; variable++)
      this.slots[this.slot(this.scopes[variable] as number, this.token[variable] as number)] = variable;
  }

  /** The variable of a name in exactly this scope, or -1. */
  own(scope: number, token: number): number {
    return this.slots[this.slot(scope, token)] as number;
  }

  /** The variable a name means in a scope: that of the nearest visible scope that has it, or -1. */
  resolve(scope: number, token: number): number {
    for (let at = scope, isInner = false; ; at = this.scopeOfNode[at] as number, isInner = true) {
      if (!isInner || this.hides[at] === 0) {
        const found = this.own(at, token);
        if (found >= 0) return found;
      }
      if (this.node[at] === 0) return -1;
    }
  }

  /** What a name means around a scope. */
  resolveOutside(scope: number, token: number): number {
    if (this.node[scope] === 0) return -1;
    const outer = this.scopeOfNode[scope] as number;
    for (let at = outer; ; at = this.scopeOfNode[at] as number) {
      const found = this.hides[at] === 0 ? this.own(at, token) : -1;
      if (found >= 0 || this.node[at] === 0) return found;
    }
  }

  /** Whether a place is a scope whose names the scopes inside do not see. */
  isHiding(scope: number): boolean {
    return this.hides[scope] === 1;
  }

  tokenOf(variable: number): number {
    return this.token[variable] as number;
  }

  private slot(scope: number, token: number): number {
    const mask = this.slots.length - 1;
    let at = (Math.imul(scope, 0x9e3779b1) ^ Math.imul(token + 1, 0x85ebca6b)) & mask;
    for (;;) {
      const known = this.slots[at] as number;
      if (known === noSlot || (this.scopes[known] === scope && this.token[known] === token)) return at;
      at = (at + 1) & mask;
    }
  }
}

/** Bodies of classes, in languages where methods do not see the names in them. */
function hidingScopes({ scope, feature, syntax }: DefinitionSources, facts: NameFacts): Uint8Array {
  const [languages, isHidden] = [
    valuesOf(feature, 'language'),
    codedBy(feature, 'feature', { 'class-scope-hidden': 1 }),
  ];
  const hiding = new Set(languages.subarray(0, feature.rows).filter((_, row) => isHidden[row] === 1));
  const places = facts.places.rowsOf(scope, 'scope');
  const isClass = codedBy(scope, 'kind', { class: 1 });
  const language = valuesOf(scope, 'language');
  const hides = new Uint8Array(syntax.rows);
  for (let row = 0; row < places.length; row++)
    if (isClass[row] === 1 && hiding.has(language[row] as number)) hides[places[row] as number] = 1;
  return hides;
}
