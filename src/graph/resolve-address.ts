import { fileTable } from '../model/tables/extraction.ts';
import { graphEntity } from '../model/tables/graph.ts';
import type { SymbolAddress } from '../protocol/engine-api.ts';
import { t } from '../protocol/translate.ts';
import { equal, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { findSymbols } from './find-symbols.ts';
import type { GraphReader } from './graph-reader.ts';
import { inheritedMember } from './inherited-member.ts';
import { keyOfId } from './key-of-id.ts';
import { nodeAt } from './node-at.ts';
import type { NodeRow } from './node-row.ts';
import { notFound } from './not-found.ts';
import { nothingAt } from './nothing-at.ts';
import { readNode } from './read-node.ts';

const files = from('file', fileTable)
  .where((t) => [equal(t.file.path, parameter('path', 'text')), equal(t.file.status, literal('parsed'))])
  .select((t) => ({ file: t.file.file }));
const folders = from('entity', graphEntity)
  .where((t) => [equal(t.entity.kind, literal('FOLDER')), equal(t.entity.name, parameter('path', 'text'))])
  .select((t) => ({ entity: t.entity.entity }));

export interface Resolved {
  readonly node: NodeRow;
  /** What a person should know about how it was found. */
  readonly notes: readonly string[];
}

const shownChoices = 5;

/** The node an address means; fails with a sentence when there is none. */
export async function resolveAddress(reader: GraphReader, address: SymbolAddress): Promise<Resolved> {
  if ('id' in address) {
    const key = await keyOfId(reader, address.id);
    const node = key && (await readNode(reader, key));
    if (node) return { node, notes: [] };
    throw notFound(t('The graph has no node with the id {0}; it may come from an older build.', address.id));
  }
  if ('position' in address) {
    const found = await nodeAt(reader, address.position);
    if (found) return { node: found.node, notes: [] };
    throw notFound(await nothingAt(reader, address.position));
  }
  if ('selection' in address) return resolveAddress(reader, { position: address.selection });
  if ('path' in address) return byPath(reader, address.path);
  return byName(reader, address.name);
}

/** The module of a file, or the folder. */
async function byPath(reader: GraphReader, path: string): Promise<Resolved> {
  const found = await atPath(reader, path);
  if (found) return found;
  throw notFound(t('The graph has no file or folder {0}; build again if it is new.', path));
}

async function atPath(reader: GraphReader, path: string): Promise<Resolved | null> {
  const [file] = await reader.rows(files, { path });
  const [folder] = file ? [] : await reader.rows(folders, { path: folderName(path) });
  const key = file ? { file: Number(file.file), node: 0 } : folder && { file: -1, node: Number(folder.entity) };
  const node = key && (await readNode(reader, key));
  return node ? { node, notes: [] } : null;
}

/** Folders are named with a slash at the end, the workspace by nothing. */
const folderName = (path: string): string => (/^\.?\/?$/.test(path) ? '' : `${path.replace(/\/+$/, '')}/`);

async function byName(reader: GraphReader, name: string): Promise<Resolved> {
  const matches = await findSymbols(reader, name, shownChoices + 1);
  const exact = matches.filter(({ isExact }) => isExact);
  const chosen = (exact[0] ?? matches[0])?.node;
  const folder = exact.length === 0 && (await atPath(reader, name.replace(/^\.\//, '')));
  if (folder) return folder;
  const inherited = exact.length === 0 ? await inheritedMember(reader, name) : null;
  if (inherited) return { node: inherited.member, notes: [inheritedFrom(name, inherited.heir, inherited.member)] };
  if (!chosen || (exact.length === 0 && matches.length > 1)) throw notFound(noSymbol(name, matches));
  const others = exact.map(({ node }) => node.qualifiedName).filter((other) => other !== chosen.qualifiedName);
  return { node: chosen, notes: others.length > 0 ? [severalNamed(name, chosen, others)] : [] };
}

function noSymbol(name: string, close: Awaited<ReturnType<typeof findSymbols>>): string {
  const names = close.slice(0, shownChoices).map(({ node }) => node.qualifiedName);
  return names.length === 0
    ? t('No symbol is called {0}.', name)
    : t(
        close.length > shownChoices
          ? 'No symbol is called exactly {0}; there are {1} and others.'
          : 'No symbol is called exactly {0}; there are {1}.',
        name,
        names.join(', '),
      );
}

const inheritedFrom = (name: string, heir: NodeRow, member: NodeRow): string =>
  t('{0} is inherited by {1}: this is {2}.', name, heir.qualifiedName, member.qualifiedName);

const severalNamed = (name: string, chosen: NodeRow, others: readonly string[]): string =>
  t(
    'Several symbols are called {0}: this is {1} ({2}); others are {3}.',
    name,
    chosen.qualifiedName,
    `${chosen.path}:${chosen.line}`,
    [...new Set(others)].slice(0, shownChoices).join(', '),
  );
