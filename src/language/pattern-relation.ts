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
import { fieldNumber, type GrammarNames } from './node-numbers.ts';
import { filteredNodes, languageConditions, type NodeColumn, nodeFlag, nodeRows, own } from './node-rows.ts';
import { PatternColumns } from './pattern-columns.ts';
import type { PatternGroup } from './pattern-group.ts';
import { type PatternPart, PatternPlan } from './pattern-plan.ts';
import type { Predicate } from './pattern-tree.ts';
import { VariantTable } from './variant-table.ts';

/** The rows a group of patterns gives to one family, with the columns of `match_<family>`. */
export function patternRelation(
  group: PatternGroup,
  allLanguages: readonly number[],
  names: GrammarNames,
): readonly Relation[] {
  const together = new PatternBuild(group, allLanguages, names);
  if (together.canMerge()) return [together.relation()];
  return group.variants.flatMap((variant) => patternRelation({ ...group, variants: [variant] }, allLanguages, names));
}

class PatternBuild {
  readonly #pattern: FlatPattern;
  readonly #match: FamilyMatch;
  readonly #plan: PatternPlan;
  readonly #nodes: readonly FlatNode[];
  readonly #variants: VariantTable;
  /** Languages the scans are narrowed to; empty when the patterns are for all. */
  readonly #languages: readonly number[];
  readonly #columns: PatternColumns;

  constructor(
    group: PatternGroup,
    allLanguages: readonly number[],
    private readonly names: GrammarNames,
  ) {
    this.#pattern = group.pattern;
    this.#match = group.match;
    this.#plan = new PatternPlan(group.pattern, group.match);
    this.#columns = new PatternColumns((node) => this.#plan.alias(node));
    this.#nodes = nodesOf(group.pattern);
    this.#variants = new VariantTable(group.variants);
    const languages = [...new Set(group.variants.flatMap((variant) => variant.languages))];
    this.#languages = allLanguages.every((language) => languages.includes(language)) ? [] : languages;
  }

  /**
   * Whether the variants can be matched together: each node in which they differ is in reach of the join with them, and a
   * variant has one row wherever a missing or tested node would repeat the match for each of its rows.
   */
  canMerge(): boolean {
    const inner = new Set(this.#pattern.roots.flatMap((root) => this.#plan.innerNodes(root, 'whole')));
    const visible = this.#plan.visibleNodes();
    const isInReach = (at: number) => {
      const node = must(this.#nodes[at]);
      return inner.has(node) || (visible.has(node) && !this.#variants.hasChoice(at));
    };
    return !this.#variants.isNeeded || (this.#variants.isSmall && [...this.#variants.nodes].every(isInReach));
  }

  relation(): Relation {
    // Which columns are needed is known when everything has been built: the second time the others are left out.
    this.#build();
    this.#columns.settle();
    return this.#build();
  }

  #build(): Relation {
    let rows = this.#siblings(this.#pattern.roots, 'whole');
    for (const predicate of this.#pattern.predicates) rows = this.#withPair(rows, predicate);
    const result = this.#result(rows);
    return this.#plan.mayRepeat() ? { kind: 'distinct', source: result, schema: result.schema } : result;
  }

  /** The first joined node in which variants differ: only with it they are no cross product. */
  #variantsJoinAt(): FlatNode | null {
    if (!this.#variants.isNeeded) return null;
    const { nodes } = this.#variants;
    const chain = (siblings: readonly FlatNode[]): readonly FlatNode[] =>
      siblings
        .filter((node) => this.#plan.isJoined(node) && this.#plan.isRequired(node))
        .flatMap((node) => [node, ...chain(node.children)]);
    const differs = chain(this.#pattern.roots).find((node) => nodes.has(this.#nodes.indexOf(node)));
    return differs ?? must(this.#pattern.roots[0]);
  }

  #result(rows: Relation): Relation {
    const { family, root, roles } = this.#match;
    const fixed: Readonly<Record<string, Expression>> = {
      language: this.#columns.of(root, 'language'),
      file: this.#columns.of(root, 'file'),
      node: this.#columns.of(root, 'node'),
      kind: this.#variants.kind,
    };
    const schema = tableSchema(matchTables[family]);
    const columns = Object.keys(schema).map((name) => {
      const node = roles.get(name);
      return {
        name,
        value: fixed[name] ?? (node ? asInRows(rows, this.#columns.of(node, 'node')) : missing('integer')),
      };
    });
    const shown = Object.fromEntries(columns.map(({ name, value: { type, nullable } }) => [name, { type, nullable }]));
    return { kind: 'project', source: rows, columns, schema: shown };
  }

  /** Sibling trees in their order; the nodes of each hang off one parent. */
  #siblings([first, ...others]: readonly FlatNode[], part: PatternPart): Relation {
    let before = must(first, 'first node of a pattern');
    let rows = this.#tree(before, part);
    for (const node of others) {
      const keys = [this.#key(before, 'file', node, 'file'), this.#key(before, 'parent', node, 'parent')];
      rows = this.#withNode(rows, node, part, keys, [this.#isBefore(before, node)]);
      if (node.anchored) rows = this.#withoutBetween(rows, before, node);
      before = node;
    }
    return rows;
  }

  #tree(node: FlatNode, part: PatternPart): Relation {
    return this.#withChildren(this.#withVariants(this.#own(node), node, part), node, part);
  }

  /** The rows a node matches by itself. */
  #own(node: FlatNode): Relation {
    const predicates = this.#pattern.predicates.filter(({ capture }) => node.captures.includes(capture));
    const numbers = this.#variants.variants.map(({ nodes }) => must(nodes[this.#nodes.indexOf(node)]));
    const alias = this.#plan.alias(node);
    if (predicates.some(({ operands }) => Array.isArray(operands))) this.#columns.under(alias, 'token');
    return nodeRows(alias, numbers, predicates, this.#languages, this.#columns.used(alias));
  }

  #withNode(
    rows: Relation,
    node: FlatNode,
    part: PatternPart,
    keys: readonly JoinKey[],
    order: readonly Value<'boolean'>[],
  ): Relation {
    const joined = joinRows('inner', rows, this.#own(node), [...keys, ...this.#variantKeys(rows, [node])], order);
    return this.#withChildren(this.#withVariants(joined, node, part), node, part);
  }

  #withVariants(rows: Relation, node: FlatNode, part: PatternPart): Relation {
    if (part !== 'whole' || node !== this.#variantsJoinAt()) return rows;
    const keys = this.#variants.keys(this.#nodes.indexOf(node), (name) => this.#columns.of(node, name));
    const flipped = keys.map(({ left, right }) => ({ left: right, right: left }));
    return joinRows('inner', rows, this.#variants.rows(), flipped);
  }

  /** Keys by which further nodes agree with the variant that the rows already have. */
  #variantKeys(rows: Relation, nodes: readonly FlatNode[]): readonly JoinKey[] {
    return nodes
      .flatMap((node) => this.#variants.keys(this.#nodes.indexOf(node), (name) => this.#columns.of(node, name)))
      .filter(({ left }) => left.kind === 'column' && left.name in rows.schema);
  }

  /** Joins everything below a node to rows that have it. */
  #withChildren(parentRows: Relation, parent: FlatNode, part: PatternPart): Relation {
    const { children, closed } = parent;
    const inner = this.#plan.innerChildren(parent, part);
    let rows = parentRows;
    for (const child of inner) {
      const { before } = neighbours(children, [child], inner);
      const order = before ? [this.#isBefore(before, child)] : [];
      rows = this.#withNode(rows, child, part, this.#toChild(parent, child), order);
    }
    for (const child of this.#plan.optionalChildren(parent, part)) {
      const keys = [
        ...this.#toChild(parent, child),
        ...this.#variantKeys(rows, this.#plan.innerNodes(child, 'optional')),
      ];
      rows = joinRows('left', rows, this.#tree(child, 'optional'), keys, this.#order(parent, [child], inner));
    }
    for (const [at, child] of children.entries())
      if (child.anchored) rows = this.#withoutBetween(rows, children[at - 1] ?? null, child);
    const last = children.at(-1);
    if (closed && last) rows = this.#withoutBetween(rows, last, null);
    for (const run of this.#plan.testedRuns(parent, part)) rows = this.#withRun(rows, parent, run, inner);
    return this.#withoutFields(rows, parent);
  }

  /** Keeps rows that also have these children, which the result does not show. */
  #withRun(rows: Relation, parent: FlatNode, run: readonly FlatNode[], inner: readonly FlatNode[]): Relation {
    const tested = run.flatMap((node) => this.#plan.innerNodes(node, 'tested'));
    const keys = [...this.#toChild(parent, must(run[0])), ...this.#variantKeys(rows, tested)];
    return joinRows('semi', rows, this.#siblings(run, 'tested'), keys, this.#order(parent, run, inner));
  }

  /** A run of siblings stands between the joined siblings around it. */
  #order(parent: FlatNode, run: readonly FlatNode[], inner: readonly FlatNode[]): readonly Value<'boolean'>[] {
    const { before, after } = neighbours(parent.children, run, inner);
    return [
      ...(before ? [this.#isBefore(before, must(run[0]))] : []),
      ...(after ? [this.#isBefore(must(run.at(-1)), after)] : []),
    ];
  }

  #withoutFields(rows: Relation, node: FlatNode): Relation {
    return node.absent.reduce((left, name) => {
      const alias = `${this.#plan.alias(node)}_${name}`;
      const field = equal(own('field'), literal(fieldNumber(name, node.place, this.names)));
      const keys = [
        { left: this.#columns.of(node, 'file'), right: this.#columns.under(alias, 'file') },
        { left: this.#columns.of(node, 'node'), right: this.#columns.under(alias, 'parent') },
      ];
      const conditions = [...languageConditions(this.#languages), field];
      return joinRows('anti', left, filteredNodes(alias, conditions, this.#columns.used(alias)), keys);
    }, rows);
  }

  /**
   * Keeps rows without a named sibling between two nodes; a missing side stands for the start or the end of the parent.
   * Comments and other extras do not count, unless one of the two nodes is itself an extra.
   */
  #withoutBetween(rows: Relation, before: FlatNode | null, after: FlatNode | null): Relation {
    const beside = must(after ?? before, 'node beside an anchor');
    const alias = `${this.#plan.alias(beside)}_${after ? 'before' : 'after'}`;
    // One comparison with each side on its own: a disjunction over both sides would not be a hash join.
    const extraBit = (of: string) =>
      call<'integer'>('bit_and', this.#columns.under(of, 'flags'), literal(nodeFlag.extra));
    const [end, ...others] = [after, before].flatMap((node) => (node ? [extraBit(this.#plan.alias(node))] : []));
    const counted = others.length === 0 ? must(end) : greatest(must(end), ...others);
    const conditions = [lessEqual(extraBit(alias), counted)];
    if (before) conditions.push(less(this.#columns.of(before, 'node'), this.#columns.under(alias, 'node')));
    if (after) conditions.push(less(this.#columns.under(alias, 'node'), this.#columns.of(after, 'node')));
    const keys = [
      { left: this.#columns.of(beside, 'file'), right: this.#columns.under(alias, 'file') },
      { left: this.#columns.of(beside, 'parent'), right: this.#columns.under(alias, 'parent') },
    ];
    const named = [...languageConditions(this.#languages), hasFlag(own('flags'), nodeFlag.named)];
    return joinRows('anti', rows, filteredNodes(alias, named, this.#columns.used(alias)), keys, conditions);
  }

  /** Applies a predicate that compares the texts of two captures. */
  #withPair(rows: Relation, { name, capture, operands }: Predicate): Relation {
    if (!('capture' in operands)) return rows;
    const [left, right] = [capture, operands.capture].map((of) => {
      const node = nodesOf(this.#pattern).find(({ captures }) => captures.includes(of)) as FlatNode;
      return this.#columns.of(node, 'token');
    }) as [Value<'integer'>, Value<'integer'>];
    const same = name === 'eq' ? equal(left, right) : notEqual(left, right);
    const condition = both(same, greaterEqual(left, literal(0)), greaterEqual(right, literal(0)));
    return { kind: 'filter', source: rows, condition, schema: rows.schema };
  }

  #isBefore(first: FlatNode, second: FlatNode): Value<'boolean'> {
    return less(this.#columns.of(first, 'node'), this.#columns.of(second, 'node'));
  }

  #toChild(parent: FlatNode, child: FlatNode): readonly JoinKey[] {
    return [this.#key(parent, 'file', child, 'file'), this.#key(parent, 'node', child, 'parent')];
  }

  #key(left: FlatNode, leftName: NodeColumn, right: FlatNode, rightName: NodeColumn): JoinKey {
    return { left: this.#columns.of(left, leftName), right: this.#columns.of(right, rightName) };
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

/** A column, nullable where a left join may leave it out. */
function asInRows(rows: Relation, column: Value<'integer'>): Expression {
  if (column.kind !== 'column') return column;
  return { ...column, nullable: rows.schema[column.name]?.nullable ?? true };
}
