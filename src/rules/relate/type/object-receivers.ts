import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { functionReceivers, givenFunctions, writtenFunctions } from './function-receivers.ts';
import { flipped } from './type-labels.ts';

const received = from('word', functionReceivers)
  .join('owner', union(writtenFunctions, givenFunctions), (t) => [
    equal(t.word.file, t.owner.file),
    equal(t.word.callable, t.owner.callable),
  ])
  .select((t) => ({ file: t.word.file, node: t.word.node, object: t.owner.object }));

export default relateRule({
  id: 'object-receivers',
  family: 'type',
  title: 'The instance in a function of an object',
  why: 'In a function that is put into an object the word for the instance is that object.',
  logic: 'type_flow(o, n) :- n is the receiver word in a function f, property(o, …, f) or o.m is given f.',
  output: typeTables.typeFlow,
  relation: distinct(
    union(
      from('word', received).select((t) => ({
        file: t.word.file,
        node: t.word.object,
        to_file: t.word.file,
        to_node: t.word.node,
      })),
      from('word', received).select((t) => ({
        file: t.word.file,
        node: flipped(t.word.object),
        to_file: t.word.file,
        to_node: t.word.node,
      })),
    ),
  ),
  examples: [
    {
      title: 'A function in an object and one given to it',
      files: {
        'a.js':
          'const o = {\n  a: 1,\n  f() { this.a; },\n  g: function () { this.f; },\n};\no.h = function () { this.a; };\n',
      },
      edges: [
        'a.js:3 a REFERS_TO a.js:a',
        'a.js:4 f REFERS_TO a.js:f',
        'a.js:6 a REFERS_TO a.js:a',
        'a.js:6 o REFERS_TO a.js:o',
      ],
    },
    {
      title: 'A function inside has an instance of its own, a lambda that of the function around',
      files: {
        'a.js': 'const o = {\n  a: 1,\n  f() {\n    (function () { this.a; })();\n    (() => this.a)();\n  },\n};\n',
      },
      edges: ['a.js:4 a REFERS_TO ?a (unknown_type)', 'a.js:5 a REFERS_TO a.js:a'],
    },
  ],
});
