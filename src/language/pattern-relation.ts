import { must } from '../model/must.ts';
import { matchTables } from '../model/tables/matches.ts';
import type { Expression, Value } from '../relation/expression.ts';
import {
  both,
  call,
  equal,
  greaterEqual,
  greatest,
  hasFlag,
  less,
  lessEqual,
  literal,
  missing,
  notEqual,
} from '../relation/expressions.ts';
import type { JoinKey, Relation } from '../relation/relation.ts';
import { tableSchema } from '../relation/tables.ts';
import { type FamilyMatch, nodesOf } from './family-match.ts';
import type { FlatNode, FlatPattern } from './flat-pattern.ts';
import { joinRows } from './join-rows.ts';
import {
  fieldNumber,
  filteredNodes,
  type GrammarNames,
  languageConditions,
  type NodeColumn,
  nodeColumn,
  nodeFlag,
  nodeRows,
  own,
} from './node-rows.ts';
import { PatternPlan } from './pattern-plan.ts';
import type { Predicate } from './pattern-tree.ts';

/** The rows a flat pattern gives to one family, with the columns of `match_<family>`. */
export function patternRelation(
  pattern: FlatPattern,
  match: FamilyMatch,
  languages: readonly number[],
  names: GrammarNames,
): Relation {
  return new PatternBuild(pattern, match, languages, names).relation();
}

class PatternBuild {
  readonly #plan: PatternPlan;

  constructor(
    private readonly pattern: FlatPattern,
    private readonly match: FamilyMatch,
    private readonly languages: readonly number[],
    private readonly names: GrammarNames,
  ) {
    this.#plan = new PatternPlan(pattern, match);
  }

  relation(): Relation {
    let rows = this.#siblings(this.pattern.roots);
    for (const predicate of this.pattern.predicates) rows = this.#withPair(rows, predicate);
    const result = this.#result(rows);
    return this.#plan.mayRepeat() ? { kind: 'distinct', source: result, schema: result.schema } : result;
  }

  #result(rows: Relation): Relation {
    const { family, kind, root, roles } = this.match;
    const fixed: Readonly<Record<string, Expression>> = {
      language: this.#column(root, 'language'),
      file: this.#column(root, 'file'),
      node: this.#column(root, 'node'),
      kind: literal(kind),
    };
    const schema = tableSchema(matchTables[family]);
    const columns = Object.keys(schema).map((name) => {
      const node = roles.get(name);
      return { name, value: fixed[name] ?? (node ? nullableColumn(rows, this.#plan.alias(node)) : missing('integer')) };
    });
    const shown = Object.fromEntries(columns.map(({ name, value: { type, nullable } }) => [name, { type, nullable }]));
    return { kind: 'project', source: rows, columns, schema: shown };
  }

  /** Sibling trees in their order; the nodes of each hang off one parent. */
  #siblings([first, ...others]: readonly FlatNode[]): Relation {
    if (!first) throw new Error('Internal error: a pattern without nodes.');
    let rows = this.#tree(first);
    let before = first;
    for (const node of others) {
      const keys = [this.#key(first, 'file', node, 'file'), this.#key(first, 'parent', node, 'parent')];
      rows = this.#withChildren(joinRows('inner', rows, this.#own(node), keys, [this.#isBefore(before, node)]), node);
      if (node.anchored) rows = this.#withoutBetween(rows, before, node);
      before = node;
    }
    return rows;
  }

  #tree(node: FlatNode): Relation {
    return this.#withChildren(this.#own(node), node);
  }

  /** The rows a node matches by itself. */
  #own(node: FlatNode): Relation {
    const predicates = this.pattern.predicates.filter(({ capture }) => node.captures.includes(capture));
    return nodeRows(this.#plan.alias(node), node, predicates, this.languages, this.names);
  }

  /** Joins everything below a node to rows that have it. */
  #withChildren(parentRows: Relation, parent: FlatNode): Relation {
    const { children, closed } = parent;
    const required = children.filter((child) => this.#plan.isJoined(child) && this.#plan.isRequired(child));
    let rows = parentRows;
    for (const child of required) {
      const { before } = neighbours(children, [child], required);
      const order = before ? [this.#isBefore(before, child)] : [];
      rows = this.#withChildren(joinRows('inner', rows, this.#own(child), this.#toChild(parent, child), order), child);
    }
    for (const child of children)
      if (this.#plan.isJoined(child) && !required.includes(child))
        rows = this.#withOptional(rows, parent, child, required);
    for (const [at, child] of children.entries())
      if (child.anchored) rows = this.#withoutBetween(rows, children[at - 1] ?? null, child);
    const last = children.at(-1);
    if (closed && last) rows = this.#withoutBetween(rows, last, null);
    for (const run of this.#runs(children)) rows = this.#withRun(rows, parent, run, required);
    return this.#withoutFields(rows, parent);
  }

  #withOptional(rows: Relation, parent: FlatNode, child: FlatNode, required: readonly FlatNode[]): Relation {
    const order = this.#order(parent, [child], required);
    return joinRows('left', rows, this.#tree(child), this.#toChild(parent, child), order);
  }

  /** Keeps rows that also have these children, which the result does not show. */
  #withRun(rows: Relation, parent: FlatNode, run: readonly FlatNode[], required: readonly FlatNode[]): Relation {
    const order = this.#order(parent, run, required);
    return joinRows('semi', rows, this.#siblings(run), this.#toChild(parent, run[0] as FlatNode), order);
  }

  /** A run of siblings stands between the joined siblings around it. */
  #order(parent: FlatNode, run: readonly FlatNode[], required: readonly FlatNode[]): readonly Value<'boolean'>[] {
    const { before, after } = neighbours(parent.children, run, required);
    return [
      ...(before ? [this.#isBefore(before, run[0] as FlatNode)] : []),
      ...(after ? [this.#isBefore(run.at(-1) as FlatNode, after)] : []),
    ];
  }

  #withoutFields(rows: Relation, node: FlatNode): Relation {
    return node.absent.reduce((left, name) => {
      const alias = `${this.#plan.alias(node)}_${name}`;
      const field = equal(own('field'), literal(fieldNumber(name, node.place, this.names)));
      return joinRows('anti', left, filteredNodes(alias, [...languageConditions(this.languages), field]), [
        { left: this.#column(node, 'file'), right: nodeColumn(alias, 'file') },
        { left: this.#column(node, 'node'), right: nodeColumn(alias, 'parent') },
      ]);
    }, rows);
  }

  /** Neighbouring required children that only have to exist; pruned optional ones between them do not count. */
  #runs(children: readonly FlatNode[]): readonly (readonly FlatNode[])[] {
    const runs: FlatNode[][] = [[]];
    for (const child of children) {
      if (this.#plan.isJoined(child)) runs.push([]);
      else if (!child.optional) runs.at(-1)?.push(child);
    }
    return runs.filter((run) => run.length > 0);
  }

  /**
   * Keeps rows without a named sibling between two nodes; a missing side stands for the start or the end of the parent.
   * Comments and other extras do not count, unless one of the two nodes is itself an extra.
   */
  #withoutBetween(rows: Relation, before: FlatNode | null, after: FlatNode | null): Relation {
    const beside = must(after ?? before, 'node beside an anchor');
    const alias = `${this.#plan.alias(beside)}_${after ? 'before' : 'after'}`;
    const siblings = filteredNodes(alias, [
      ...languageConditions(this.languages),
      hasFlag(own('flags'), nodeFlag.named),
    ]);
    // One comparison with each side on its own: a disjunction over both sides would not be a hash join.
    const extraBit = (of: string) => call<'integer'>('bit_and', nodeColumn(of, 'flags'), literal(nodeFlag.extra));
    const [end, ...others] = [after, before].flatMap((node) => (node ? [extraBit(this.#plan.alias(node))] : []));
    const counted = others.length === 0 ? must(end) : greatest(must(end), ...others);
    const conditions = [lessEqual(extraBit(alias), counted)];
    if (before) conditions.push(less(this.#column(before, 'node'), nodeColumn(alias, 'node')));
    if (after) conditions.push(less(nodeColumn(alias, 'node'), this.#column(after, 'node')));
    const keys = [
      { left: this.#column(beside, 'file'), right: nodeColumn(alias, 'file') },
      { left: this.#column(beside, 'parent'), right: nodeColumn(alias, 'parent') },
    ];
    return joinRows('anti', rows, siblings, keys, conditions);
  }

  /** Applies a predicate that compares the texts of two captures. */
  #withPair(rows: Relation, { name, capture, operands }: Predicate): Relation {
    if (!('capture' in operands)) return rows;
    const [left, right] = [capture, operands.capture].map((of) => {
      const node = nodesOf(this.pattern).find(({ captures }) => captures.includes(of)) as FlatNode;
      return this.#column(node, 'token');
    }) as [Value<'integer'>, Value<'integer'>];
    const same = name === 'eq' ? equal(left, right) : notEqual(left, right);
    const condition = both(same, greaterEqual(left, literal(0)), greaterEqual(right, literal(0)));
    return { kind: 'filter', source: rows, condition, schema: rows.schema };
  }

  #isBefore(first: FlatNode, second: FlatNode): Value<'boolean'> {
    return less(this.#column(first, 'node'), this.#column(second, 'node'));
  }

  #toChild(parent: FlatNode, child: FlatNode): readonly JoinKey[] {
    return [this.#key(parent, 'file', child, 'file'), this.#key(parent, 'node', child, 'parent')];
  }

  #key(left: FlatNode, leftName: NodeColumn, right: FlatNode, rightName: NodeColumn): JoinKey {
    return { left: this.#column(left, leftName), right: this.#column(right, rightName) };
  }

  #column(node: FlatNode, name: NodeColumn): Value<'integer'> {
    return nodeColumn(this.#plan.alias(node), name);
  }
}

/** The nearest joined siblings around a run of siblings. */
function neighbours(
  siblings: readonly FlatNode[],
  run: readonly FlatNode[],
  inner: readonly FlatNode[],
): { readonly before: FlatNode | undefined; readonly after: FlatNode | undefined } {
  const isInner = (node: FlatNode) => inner.includes(node);
  const from = siblings.indexOf(run[0] as FlatNode);
  const to = siblings.indexOf(run.at(-1) as FlatNode);
  return { before: siblings.slice(0, from).findLast(isInner), after: siblings.slice(to + 1).find(isInner) };
}

/** The node column under an alias, nullable where a left join may leave it out. */
function nullableColumn(rows: Relation, alias: string): Expression {
  return { ...nodeColumn(alias, 'node'), nullable: rows.schema[`${alias}.node`]?.nullable ?? true };
}
