import { expect, it } from 'vitest';
import { oncePer } from '../../src/model/once-per.ts';

it('A function of objects is asked once for each, whatever it answers', () => {
  const asked: object[] = [];
  const answer = oncePer((of: { readonly is?: number }) => {
    asked.push(of);
    return of.is;
  });
  const [one, other] = [{ is: 1 }, {}];
  expect([answer(one), answer(other), answer(one), answer(other)]).toEqual([1, undefined, 1, undefined]);
  expect(asked).toEqual([one, other]);
});
