import { describe, expect, it } from 'vitest';
import { patternRelations } from '../../src/language/pattern-relations.ts';

const kinds = ['call', 'name', 'list', 'comment'];
const fields = ['function', 'arguments'];
const number = (names: readonly string[]) => (name: string) => (names.includes(name) ? names.indexOf(name) + 1 : null);

/** Compiles a pattern of a toy language; kinds and fields are the ones above. */
const compile = (text: string) => () =>
  patternRelations(
    [{ number: 1, id: 'toy', patterns: [{ file: 'toy.scm', text }] }],
    (name, named) => (named ? number(kinds)(name) : name === '+' ? 9 : null),
    number(fields),
  );

describe('a pattern file that is wrong', () => {
  it.each([
    ['(call', 'toy.scm:1: The file ends inside a pattern.'],
    ['(call))', 'toy.scm:1: Expected a pattern, found `)`.'],
    ['(call) %', 'toy.scm:1: Unexpected character "%".'],
    ['\n\n()', 'toy.scm:3: The parentheses are empty.'],
    ['(call (name) @label))\n', 'toy.scm:1: Expected a pattern, found `)`.'],
    ['(call name: )', 'toy.scm:1: Expected a pattern, found `)`.'],
  ])('%j is refused where it breaks', (text, message) => {
    expect(compile(text)).toThrow(message);
  });

  it.each([
    ['(_ _ @label)', '`_` without a field (write `(_)`) is not supported. Supported are nested nodes,'],
    ['(name)? @label', 'A repeated or optional pattern is not supported.'],
    ['(MISSING name) @label', 'MISSING is not supported.'],
    ['((name) @label (#lua-match? @label "a"))', '#lua-match? is not supported.'],
    ['((name) @label (#match? @label "(?=a)"))', 'A look-around or a back reference in a regular expression is not'],
    ['(call [(name) (list (name))]? @label)', 'A choice between structures that may be missing is not supported.'],
    ['(call ((name) (list))* @label)', 'A quantifier, field or capture on a group is not supported.'],
    ['(call (name)? @_a . (list) @label)', 'An anchor beside an optional node is not supported.'],
    ['(call (name)? @_a (#eq? @_a "x")) @label', 'A predicate on the optional node @_a is not supported.'],
    ['function: (name) @label', 'A field without the node that has it is not supported.'],
  ])('%j is more than compiles', (text, message) => {
    expect(compile(text)).toThrow(message);
  });

  it.each([
    ['(cal) @label', 'No grammar has the node `cal`; supertypes cannot be used.'],
    ['(call "-" (name) @label)', 'No grammar has the token "-".'],
    ['(call func: (name) @label)', 'No grammar has the field `func`.'],
    ['(call !func (name) @label)', 'No grammar has the field `func`.'],
    [
      '(name) @names',
      'The capture @names is unknown: there is no family `names`; the families are definition, binding,',
    ],
    ['(name) @call.kind', 'The capture @call.kind is unknown; `call` has @call.call, @call.new,'],
    ['(name) @label.name', 'The capture @label.name is unknown; `label` has @label.'],
    ['(call) @call.call', 'A pattern for `call` must capture @call.callee.'],
    ['(call (name) @call.callee)', 'A pattern for `call` must capture exactly one node as @call.call or @call.new'],
    [
      '(call (name) @label (list) @label)',
      'must capture exactly one node as @label; this one captures @label, @label.',
    ],
    ['(call (name) @call.callee (list) @call.callee) @call.call', '@call.callee is on two nodes of one pattern.'],
    ['((name) @label (#eq? @x "a"))', 'The pattern does not capture @x.'],
    ['((name) @label (#eq? @label))', '#eq? takes a capture and one text in quotes.'],
    ['((name) @label (#match? @label "("))', 'The regular expression is not valid:'],
    [
      '(call function: [arguments: (name) (list)] @label)',
      'The fields `function` and `arguments` are given for one node.',
    ],
  ])('%j says what does not exist', (text, message) => {
    expect(compile(text)).toThrow(message);
  });
});
