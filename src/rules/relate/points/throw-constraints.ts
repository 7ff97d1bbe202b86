import { languageFeature } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, within } from './constraint.ts';

export default relateRule({
  id: 'throw-constraints',
  family: 'points',
  title: 'Throwing a class makes an instance of it',
  why: 'Where a language lets classes be thrown, the instance is made without arguments.',
  logic: 'call(v, n, class) :- result(n, throw, v), feature throwing-creates.',
  output,
  relation: from('thrown', factTables.result)
    .where((t) => [equal(t.thrown.kind, literal('throw')), greater(t.thrown.value, literal(0))])
    .whereExists('feature', languageFeature, (t) => [
      equal(t.thrown.language, t.feature.language),
      equal(t.feature.feature, literal('throwing-creates')),
    ])
    .select((t) => within('call', t.thrown.file, t.thrown.value, t.thrown.node, literal(3))),
  examples: [
    {
      title: 'A class that is thrown',
      files: { 'a.py': 'class E(Exception):\n    def __init__(self): ...\ndef f():\n    raise E\n' },
      edges: ['a.py:f CALLS a.py:E.__init__'],
    },
    {
      title: 'An instance that is thrown',
      files: { 'a.py': 'class E(Exception):\n    def __init__(self): ...\ne = E()\ndef f():\n    raise e\n' },
      edges: ['a.py CALLS a.py:E.__init__'],
    },
  ],
});
