import { fileTable, language } from '../../../model/tables/extraction.ts';
import { filesView } from '../../../model/tables/views.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';

export default graphRule({
  id: 'files-view',
  family: 'views',
  title: 'View files',
  why: 'Every file is accounted for, also those that were left out.',
  logic: 'files(path, language, status) :- file(path, number, status), language(number, language).',
  output: filesView,
  keep: 'view',
  relation: from('file', fileTable)
    .leftJoin('language', language, (t) => equal(t.language.language, t.file.language))
    .select((t) => ({
      path: t.file.path,
      root: t.file.root,
      language: t.language.id,
      status: t.file.status,
      reason: t.file.reason,
      detail: t.file.detail,
      lines: t.file.lines,
      size: t.file.size,
      sha256: t.file.sha256,
      encoding: t.file.encoding,
      nodes: t.file.nodes,
    })),
});
