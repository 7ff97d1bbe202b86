import { languageName, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { decorator, memberAccess } = factTables;

const known = distinct(
  from('decorator', decorator)
    .join('node', syntaxNode, (t) => [equal(t.decorator.file, t.node.file), equal(t.decorator.node, t.node.node)])
    .leftJoin('access', memberAccess, (t) => [
      equal(t.decorator.file, t.access.file),
      equal(t.decorator.node, t.access.node),
    ])
    .join('text', token, (t) => [equal(coalesce(t.access.token, t.node.token), t.text.token)])
    .join('name', languageName, (t) => [
      equal(t.decorator.language, t.name.language),
      equal(t.text.text, t.name.name),
      oneOf(
        t.name.role,
        literal('static_decorator'),
        literal('class_decorator'),
        literal('property_decorator'),
        literal('overload_decorator'),
        literal('setter_decorator'),
        literal('plain_decorator'),
      ),
    ])
    .select((t) => ({
      file: t.decorator.file,
      node: t.decorator.node,
      target: t.decorator.target,
      role: t.name.role,
    })),
);

export default relateRule({
  id: 'known-decorators',
  family: 'points',
  title: 'Decorators of the language',
  why: 'Some decorators have a meaning of their own in the language: what they decorate has no instance, stands for the class, or is read like a field.',
  logic: 'known_decorator(n, d, role) :- decorator(n, d), n is named t, language_name(t, role).',
  output: relationTables.knownDecorator,
  relation: known,
  examples: [
    {
      title: 'A method without an instance',
      files: { 'a.py': 'class A:\n    @staticmethod\n    def f(x): ...\nA.f(1)\n' },
      edges: ['a.py CALLS ?staticmethod (builtin)', 'a.py CALLS a.py:A.f'],
    },
    {
      title: 'A decorator that is a function',
      files: { 'a.py': 'def d(f): return f\nclass A:\n    @d\n    def m(self): ...\n' },
      edges: ['a.py CALLS a.py:d'],
    },
  ],
});
