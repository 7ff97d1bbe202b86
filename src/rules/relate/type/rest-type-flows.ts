import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

export default relateRule({
  id: 'rest-type-flows',
  family: 'type',
  title: 'The rest of what is taken apart',
  why: 'What takes the rest of an object or a list has the members or elements of the whole.',
  logic: 'type_flow(p, n) :- pattern_part(n, rest, pattern: p).',
  output: typeTables.typeFlow,
  relation: from('part', factTables.patternPart)
    .where((t) => equal(t.part.kind, literal('rest')))
    .whereExists('typed', typedLanguage, (t) => [equal(t.part.language, t.typed.language)])
    .whereNone('apart', languagesWith('elements-apart'), (t) => [equal(t.part.language, t.apart.language)])
    .select((t) => ({ file: t.part.file, node: t.part.pattern, to_file: t.part.file, to_node: t.part.node })),
  examples: [
    {
      title: 'The rest of an object',
      files: {
        'a.ts': 'interface I { m: number; n: number }\nfunction f(p: I) { const { m, ...rest } = p; rest.n; }\n',
      },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 n REFERS_TO a.ts:I.n',
        'a.ts:2 p REFERS_TO a.ts:f.p',
        'a.ts:2 rest REFERS_TO a.ts:f.rest',
        'a.ts:f.m REFERS_TO a.ts:I.m',
      ],
    },
    {
      title: 'The rest of a list is none of its elements',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) { const [a, ...rest] = p; rest.m; }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 m REFERS_TO ?m (unknown_type)',
        'a.ts:2 p REFERS_TO a.ts:f.p',
        'a.ts:2 rest REFERS_TO a.ts:f.rest',
      ],
    },
  ],
});
