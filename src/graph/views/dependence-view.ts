import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView, ViewEdge, ViewNode } from '../../protocol/graph-view.ts';
import { counted, t } from '../../protocol/translate.ts';
import { buildStamp } from '../build-stamp.ts';
import { codeUnitAt } from '../code-unit-at.ts';
import { dependenceId } from '../dependence-id.ts';
import { evidenceLines } from '../evidence-lines.ts';
import { type Dependence, type UnitDependences, unitDependences } from '../flow/unit-dependences.ts';
import type { GraphReader } from '../graph-reader.ts';
import { markerNode } from '../marker-node.ts';
import { Picture } from '../picture.ts';
import type { ReadLine } from '../read-line.ts';
import { viewLimits } from '../view-limits.ts';
import { viewNode } from '../view-node.ts';
import type { ViewSources } from './view-sources.ts';

/** Statements that opening the marker adds. */
const perOpened = 60;

/** What each statement of the function, class body or module around an address depends on: what decides that it runs, and whose values it reads. */
export async function dependenceView(
  reader: GraphReader,
  asked: ViewRequest,
  { readLine }: ViewSources,
): Promise<GraphView> {
  const { root } = await codeUnitAt(reader, asked.from);
  const found = await unitDependences(reader, { file: root.file, unit: root.node });
  const opened = (asked.unfold ?? []).length * perOpened;
  const fitting = found.statements.slice(0, Math.max(2, Math.floor(viewLimits.budget(asked) / 4)) + opened);
  const picture = new Picture(viewLimits.budget(asked) + opened * 4);
  picture.draw([viewNode(root, { role: 'root' })], []);
  const idOf = (statement: number) => (statement === root.node ? root.id : `statement:${root.id}:${statement}`);
  picture.draw(await statementNodes(reader, root.file, fitting, idOf, readLine), []);
  const drawn = new Set([root.node, ...fitting]);
  for (const dependence of found.dependences)
    if (drawn.has(dependence.source) && drawn.has(dependence.target))
      picture.draw([], [edgeOf(root.id, dependence, idOf)]);
  const left = found.statements.length - fitting.length;
  if (left > 0)
    picture.draw(
      [markerNode(`limit:${root.id}`, counted(left, '{0} more statement', '{0} more statements'), left)],
      [],
    );
  return {
    view: 'dependence',
    root: root.id,
    title: root.localName || root.name || root.kind,
    nodes: picture.nodes,
    edges: picture.edges,
    notes: notesOf(found),
    stamp: await buildStamp(reader),
  };
}

const mostLabel = 60;

/** Statements as their lines say them. */
async function statementNodes(
  reader: GraphReader,
  file: number,
  statements: readonly number[],
  idOf: (statement: number) => string,
  readLine: ReadLine,
): Promise<readonly ViewNode[]> {
  const keys = statements.map((node) => ({ file, node }));
  return (await evidenceLines(reader, keys, readLine)).map(({ place, text: line }, at): ViewNode => {
    const text = line.slice(place.column - 1, place.endColumn - 1).trim() || '·';
    const label = text.length > mostLabel ? `${text.slice(0, mostLabel - 1)}…` : text;
    return {
      id: idOf(statements[at] as number),
      kind: 'STATEMENT',
      label,
      localName: label,
      qualifiedName: text,
      place,
      parent: null,
      hidden: 0,
      role: 'neighbour',
    };
  });
}

function edgeOf(unit: string, dependence: Dependence, idOf: (statement: number) => string): ViewEdge {
  const isControl = dependence.kind === 'control';
  const label = isControl ? dependence.how : dependence.names.join(', ');
  return {
    id: dependenceId({ unit, source: dependence.source, target: dependence.target, label: dependence.how }),
    kind: isControl ? 'DECIDES' : 'GIVES_VALUE',
    source: idOf(dependence.source),
    target: idOf(dependence.target),
    certainty: dependence.certainty,
    rule: isControl ? 'control-dependences' : 'reaching-definitions',
    count: 1,
    ...(label === '' ? {} : { label }),
  };
}

function notesOf({ statements, dependences, fromElsewhere }: UnitDependences): readonly string[] {
  const decided = dependences.filter(({ kind }) => kind === 'control').length;
  return [
    t(
      '{0}: {1} where one decides whether the other runs, {2} where one may read what the other gave.',
      counted(statements.length, '{0} statement', '{0} statements'),
      decided,
      dependences.length - decided,
    ),
    ...(fromElsewhere > 0
      ? [
          counted(
            fromElsewhere,
            '{0} value that is read comes from outside of it.',
            '{0} values that are read come from outside of it.',
          ),
        ]
      : []),
  ];
}
