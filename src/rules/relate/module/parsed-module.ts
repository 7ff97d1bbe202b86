import { fileTable } from '../../../model/tables/extraction.ts';
import { equal, literal, regexReplace } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Parsed files with the parts of their paths: folder, path without ending, file name without ending. */
export const parsedModule = from('file', fileTable)
  .where((t) => [equal(t.file.status, literal('parsed'))])
  .select((t) => {
    const path = regexReplace(t.file.path, '(\\.d)?\\.[^./]+$', '');
    return {
      language: t.file.language,
      file: t.file.file,
      full_path: t.file.path,
      directory: regexReplace(t.file.path, '[^/]*$', ''),
      path,
      stem: regexReplace(path, '^.*/', ''),
    };
  });
