import { groupBy } from '../../model/group-by.ts';
import { definitionTables } from '../../model/tables/definitions.ts';
import { syntaxNode, token } from '../../model/tables/extraction.ts';
import { flowTables } from '../../model/tables/flow.ts';
import type { Certainty } from '../../protocol/graph-view.ts';
import { coalesce, equal, literal, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';
import { fileStatements } from './file-statements.ts';
import { leastSure } from './least-sure.ts';
import { negations } from './negations.ts';

const file = parameter('file', 'integer');
const unit = parameter('unit', 'integer');

const branches = from('dependence', flowTables.controlDependence)
  .where((t) => [equal(t.dependence.file, file), equal(t.dependence.unit, unit)])
  .select((t) => ({ block: t.dependence.block, branch: t.dependence.branch, kind: t.dependence.kind }));

const pairs = from('pair', definitionTables.reachingDefinition)
  .where((t) => equal(t.pair.file, file))
  .join('use', definitionTables.useSite, (t) => [equal(t.use.file, t.pair.file), equal(t.use.node, t.pair.use)])
  .where((t) => [equal(t.use.file, file), equal(t.use.unit, unit)])
  .join('definition', definitionTables.definitionSite, (t) => [
    equal(t.definition.file, t.pair.file),
    equal(t.definition.node, t.pair.definition),
  ])
  .join('node', syntaxNode, (t) => [equal(t.node.file, t.pair.file), equal(t.node.node, t.pair.definition)])
  .leftJoin('name', token, (t) => equal(t.name.token, t.node.token))
  .select((t) => ({
    definition: t.pair.definition,
    use: t.pair.use,
    certainty: t.pair.certainty,
    unit: t.definition.unit,
    name: coalesce(t.name.text, literal('')),
  }));

/** One statement depends on another of the same unit; the unit itself stands for its parameters. */
export interface Dependence {
  /** What decides, or gives the value. */
  readonly source: number;
  readonly target: number;
  readonly kind: 'control' | 'value';
  /** How control goes, as the deciding statement says its condition (`if not x` is true where `x` is false), or `value`. */
  readonly how: string;
  readonly certainty: Certainty;
  /** Nodes where values are given, and the variables that have them. */
  readonly definitions: readonly number[];
  readonly names: readonly string[];
}

export interface UnitDependences {
  /** In the order of the text. */
  readonly statements: readonly number[];
  readonly dependences: readonly Dependence[];
  /** Number of reads of values that are given in another unit. */
  readonly fromElsewhere: number;
}

/**
 * The program dependence graph of a unit, statement by statement: what decides whether one runs, and whose values it may
 * read (Ferrante, Ottenstein, Warren 1987).
 */
export async function unitDependences(
  reader: GraphReader,
  at: { readonly file: number; readonly unit: number },
): Promise<UnitDependences> {
  const { steps, byBlock, parents, statementOf } = await fileStatements(reader, at.file);
  const own = new Set(steps.filter((step) => step.unit === at.unit).map(({ statement }) => statement as number));
  const found: Dependence[] = [];
  const turning = new Set((await reader.rows(negations, { file: at.file })).map(({ node }) => Number(node)));
  for (const row of await reader.rows(branches, at)) {
    const { node: question, statement: decides } = (byBlock.get(Number(row.branch)) ?? []).at(-1) ?? {};
    if (question === undefined || decides === undefined) continue;
    const how = isTurned(question, decides, { parents, turning }) ? opposite(String(row.kind)) : String(row.kind);
    for (const { statement } of byBlock.get(Number(row.block)) ?? [])
      if (statement !== undefined) found.push(controlled(decides, statement, how.replaceAll('_', ' ')));
  }
  let fromElsewhere = 0;
  for (const row of await reader.rows(pairs, at)) {
    const target = statementOf(Number(row.use));
    const given = statementOf(Number(row.definition));
    if (Number(row.unit) !== at.unit) fromElsewhere++;
    else if (target !== null && own.has(target))
      found.push(read(given !== null && own.has(given) ? given : at.unit, target, row));
  }
  return {
    statements: [...own].sort((left, right) => left - right),
    dependences: merged(found.filter(({ source, target }) => source !== target)),
    fromElsewhere,
  };
}

interface Conditions {
  readonly parents: ReadonlyMap<number, number>;
  /** Expressions that turn a condition around. */
  readonly turning: ReadonlySet<number>;
}

/** Whether a statement holds where the question that decides it does not: an odd number of negations lies between them. */
function isTurned(question: number, statement: number, { parents, turning }: Conditions): boolean {
  let turned = false;
  for (let at = parents.get(question); at !== undefined && at > statement; at = parents.get(at))
    if (turning.has(at)) turned = !turned;
  return turned;
}

const opposites: Readonly<Record<string, string>> = { true: 'false', false: 'true' };
const opposite = (kind: string): string => opposites[kind] ?? kind;

const controlled = (source: number, target: number, how: string): Dependence => ({
  ...{ source, target, how },
  kind: 'control',
  certainty: 'exact',
  definitions: [],
  names: [],
});

const read = (source: number, target: number, row: Readonly<Record<string, unknown>>): Dependence => ({
  ...{ source, target, how: 'value' },
  kind: 'value',
  certainty: row.certainty as Certainty,
  definitions: [Number(row.definition)],
  names: row.name === '' ? [] : [String(row.name)],
});

/** One dependence for all that say the same of two statements. */
function merged(all: readonly Dependence[]): readonly Dependence[] {
  const groups = groupBy(all, ({ source, target, how }) => `${source} ${target} ${how}`);
  return [...groups.values()]
    .map((same) => ({
      ...(same[0] as Dependence),
      certainty: leastSure(same.map(({ certainty }) => certainty)),
      names: [...new Set(same.flatMap(({ names }) => names))].sort(),
      definitions: [...new Set(same.flatMap(({ definitions }) => definitions))].sort((left, right) => left - right),
    }))
    .sort((left, right) => left.source - right.source || left.target - right.target || (left.how < right.how ? -1 : 1));
}
