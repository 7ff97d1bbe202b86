import { describe, expect, it } from 'vitest';
import { callPoint } from '../../../src/graph/taint/call-point.ts';
import { namesOf } from '../../../src/graph/taint/names-of.ts';

describe('Names in models', () => {
  it.each([
    ['os.system', ['os system']],
    ['express().get(=>0).query', ['express () get (=>0) query']],
    ['{a,b.c}.d', ['a d', 'b c d']],
    ['a{,.{b,c}()}.d', ['a d', 'a b () d', 'a c () d']],
    ['node:fs/promises.readFile', ['fs/promises readFile']],
    ['@koa/router.default()', ['@koa/router ()']],
    ['a.View:get(=>1)', ['a View :get (=>1)']],
    ['a.{f,g}()(=>)', ['a f () (=>)', 'a g () (=>)']],
    ['a(=>*)', ['a (=>*)']],
    ['a.on({x,y-z}=>0).b', ['a on (x=>0) b', 'a on (y-z=>0) b']],
    ['a.Query()(@)', ['a Query () (@)']],
    ['Request(:).a[*].b', ['Request (:) a [*] b']],
  ])('%s has the parts %j', (pattern, parts) => {
    expect(namesOf(pattern).map((name) => name.join(' '))).toEqual(parts);
  });

  it.each(['', 'a(', 'a.(0)', 'a[0]', 'a{b', 'a}', 'a b', '{}'])('%j is none', (pattern) => {
    expect(() => namesOf(pattern)).toThrow(/cannot be read|do not match|is empty/);
  });
});

describe('Places of calls in models', () => {
  it.each([
    ['receiver[*]', { at: 'receiver', parts: ['*'] }],
    ['argument 2', { at: 'argument', argument: 2, parts: [] }],
    ['argument key.name[0]', { at: 'argument', argument: 'key', parts: ['name', 0] }],
    ['result[argument 1]', { at: 'result', parts: [{ keyArgument: 1, mayLack: false }] }],
    ['receiver[argument 0?]', { at: 'receiver', parts: [{ keyArgument: 0, mayLack: true }] }],
    ['callback 1 parameter 2', { at: 'parameter', argument: 1, parameter: 2 }],
    ['origin[0]', { at: 'origin', parts: [0] }],
    ['callback 0 result[*]', { at: 'returned', argument: 0, parts: ['*'] }],
  ])('%s', (text, point) => {
    expect(callPoint(text)).toMatchObject(point);
  });

  it.each(['', 'argument', 'arguments 0', 'callback 0', 'receiver[', 'result then'])('%j is none', (text) => {
    expect(() => callPoint(text)).toThrow('is no place of a call');
  });
});
