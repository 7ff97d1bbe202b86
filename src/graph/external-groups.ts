import { graphEntity } from '../model/tables/graph.ts';
import type { ViewNode } from '../protocol/graph-view.ts';
import { equal, literal } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import type { Picture } from './picture.ts';
import { wordList } from './word-list.ts';

const modules = from('module', graphEntity)
  .where((t) => equal(t.module.kind, literal('EXTERNAL_MODULE')))
  .whereExists('wanted', wordList('names'), (t) => equal(t.wanted.word, t.module.name))
  .select((t) => ({ id: t.module.id, name: t.module.name }));

/** Puts symbols from outside the workspace into their module, when there are several of it or it is drawn already. */
export async function drawExternalGroups(reader: GraphReader, picture: Picture): Promise<void> {
  const symbols = new Map<string, ViewNode[]>();
  for (const node of picture.nodes) {
    const module = node.kind === 'EXTERNAL_SYMBOL' ? moduleOf(node.qualifiedName) : '';
    if (module !== '') symbols.set(module, [...(symbols.get(module) ?? []), node]);
  }
  if (symbols.size === 0) return;
  const rows = await reader.rows(modules, { names: [...symbols.keys()].join(',') });
  const ids = new Map(rows.map((row) => [String(row.name), String(row.id)]));
  for (const [module, members] of symbols) {
    const box = moduleNode(ids.get(module) ?? `external:${module}`, module);
    if (!picture.has(box.id) && (members.length < 2 || !picture.draw([box], []))) continue;
    for (const { id } of members) picture.change(id, { parent: box.id });
  }
}

const moduleOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

const moduleNode = (id: string, name: string): ViewNode => ({
  id,
  kind: 'EXTERNAL_MODULE',
  label: name,
  localName: name,
  qualifiedName: name,
  place: null,
  parent: null,
  hidden: 0,
  role: 'external',
});
