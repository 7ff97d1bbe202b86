import fc from 'fast-check';

/** A value: what it may do to variables is all that matters. */
export type Value =
  | { readonly kind: 'read'; readonly name: string }
  | { readonly kind: 'number' | 'risk' }
  | { readonly kind: 'sum' | 'and' | 'or'; readonly left: Value; readonly right: Value }
  | { readonly kind: 'choice'; readonly test: Value; readonly yes: Value; readonly no: Value }
  | { readonly kind: 'set'; readonly name: string; readonly value: Value }
  | { readonly kind: 'collect'; readonly name: string; readonly value: Value }
  | { readonly kind: 'later'; readonly value: Value };

export type Statement =
  | { readonly kind: 'give' | 'augment'; readonly name: string; readonly value: Value }
  | { readonly kind: 'swap'; readonly names: readonly [string, string] }
  | { readonly kind: 'show'; readonly value: Value }
  | { readonly kind: 'if'; readonly test: Value; readonly body: Body; readonly otherwise: Body }
  | { readonly kind: 'while'; readonly test: Value; readonly body: Body }
  | { readonly kind: 'for'; readonly name: string; readonly body: Body }
  | { readonly kind: 'choose'; readonly value: Value; readonly cases: readonly Body[] }
  | { readonly kind: 'try'; readonly body: Body; readonly handler: Body; readonly final: Body }
  | { readonly kind: 'break' | 'continue' | 'call' | 'leave' };

export type Body = readonly Statement[];

/** Two functions, one inside the other, which share variables; the inner one is called from anywhere. */
export interface Program {
  readonly outer: Body;
  readonly inner: Body;
}

const name = fc.constantFrom('a', 'b', 'c', 'd');

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ kind: fc.constant('read' as const), name }),
    fc.record({ kind: fc.constantFrom('number' as const, 'risk' as const) }),
    fc.record({
      kind: fc.constantFrom('sum' as const, 'and' as const, 'or' as const),
      left: tie('value'),
      right: tie('value'),
    }),
    fc.record({ kind: fc.constant('choice' as const), test: tie('value'), yes: tie('value'), no: tie('value') }),
    fc.record({ kind: fc.constant('set' as const), name, value: tie('value') }),
    fc.record({ kind: fc.constant('collect' as const), name, value: tie('value') }),
    fc.record({ kind: fc.constant('later' as const), value: tie('value') }),
  ),
}));

const { body } = fc.letrec<{ body: Body; statement: Statement }>((tie) => ({
  body: fc.array(tie('statement'), { minLength: 1, maxLength: 3 }),
  statement: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ kind: fc.constantFrom('give' as const, 'augment' as const), name, value }),
    fc.record({ kind: fc.constant('show' as const), value }),
    fc.record({ kind: fc.constant('swap' as const), names: fc.tuple(name, name) }),
    fc.record({ kind: fc.constantFrom('break' as const, 'continue' as const, 'call' as const, 'leave' as const) }),
    fc.record({ kind: fc.constant('if' as const), test: value, body: tie('body'), otherwise: tie('body') }),
    fc.record({ kind: fc.constant('while' as const), test: value, body: tie('body') }),
    fc.record({ kind: fc.constant('for' as const), name, body: tie('body') }),
    fc.record({
      kind: fc.constant('choose' as const),
      value,
      cases: fc.array(tie('body'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('try' as const), body: tie('body'), handler: tie('body'), final: tie('body') }),
  ),
}));

export const program: fc.Arbitrary<Program> = fc.record({
  outer: fc.array(fc.oneof(body.map((each) => each)), { minLength: 1, maxLength: 2 }).map((parts) => parts.flat()),
  inner: body,
});
