import { field, values } from '../relation/combine.ts';
import { literal, parameter, split } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';

const oneRow = values({ row: field('integer') }, [[0]]);

/** The words in a bound text, separated by commas. */
export const wordList = (name: string) =>
  from('row', oneRow)
    .unnest('word', () => split(parameter(name, 'text'), literal(',')))
    .select((t) => ({ word: t.word.item }));
