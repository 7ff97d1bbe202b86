import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import type { GraphReader } from '../graph/graph-reader.ts';
import { fileTable } from '../model/tables/extraction.ts';
import { outsideIndex } from '../model/tables/outside.ts';
import { hashOf } from '../relation/hash.ts';
import { from } from '../relation/query.ts';

const files = from('file', fileTable).select((t) => ({
  path: t.file.path,
  sha256: t.file.sha256,
  status: t.file.status,
}));

const indexes = from('index', outsideIndex).select((t) => ({ path: t.index.path, sha256: t.index.sha256 }));

/** Digest of the files of a build and of the grammars that read them: equal sources give the same on every machine. */
export async function inputDigest(reader: GraphReader, catalog: GrammarCatalog): Promise<string> {
  const rows = (await reader.rows(files, {})).map(({ path, sha256, status }) => `${path}\0${sha256}\0${status}`);
  const read = (await reader.rows(indexes, {})).map(({ path, sha256 }) => `${path}\0${sha256}`);
  return hashOf({ grammars: catalog.digest, files: rows.sort(), ...(read.length > 0 && { indexes: read.sort() }) });
}
