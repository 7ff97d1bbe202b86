import { fileTable, languageFeature, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal, startsWith } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relativeModuleName } from './relative-module-name.ts';

const { import: imported, module } = factTables;

/** Imports that name a file by its path which is there but is no module, such as data or a style sheet. */
export const importedFiles = from('import', imported)
  .whereExists('paths', languageFeature, (t) => [
    equal(t.import.language, t.paths.language),
    equal(t.paths.feature, literal('path-modules')),
  ])
  .whereNone('found', relationTables.importModule, (t) => [
    equal(t.import.file, t.found.file),
    equal(t.import.node, t.found.node),
  ])
  .join('text', token, (t) => [equal(t.import.module, t.text.token)])
  .where((t) => startsWith(t.text.text, literal('.')))
  .join('module', module, (t) => [equal(t.import.file, t.module.file)])
  .join('target', fileTable, (t) => [equal(relativeModuleName(t.module.directory, t.text.text), t.target.path)])
  .whereNone('parsed', module, (t) => [equal(t.target.file, t.parsed.file)])
  .select((t) => ({
    file: t.import.file,
    node: t.import.node,
    kind: t.import.kind,
    local: t.import.local,
    written: t.text.text,
    path: t.target.path,
  }));
