import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import type { GraphReader } from '../graph/graph-reader.ts';
import { fileTable } from '../model/tables/extraction.ts';
import { hashOf } from '../relation/hash.ts';
import { from } from '../relation/query.ts';

const files = from('file', fileTable).select((t) => ({
  path: t.file.path,
  sha256: t.file.sha256,
  status: t.file.status,
}));

/** Digest of the files of a build and of the grammars that read them: equal sources give the same on every machine. */
export async function inputDigest(reader: GraphReader, catalog: GrammarCatalog): Promise<string> {
  const rows = (await reader.rows(files, {})).map(({ path, sha256, status }) => `${path}\0${sha256}\0${status}`);
  return hashOf({ grammars: catalog.digest, files: rows.sort() });
}
