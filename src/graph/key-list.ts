import { cast, listItem, literal, split } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { wordList } from './word-list.ts';

/** The nodes in a bound text `file:node,file:node,…`: a list as one parameter, whatever its length. */
export const keyList = (name: string) =>
  from('key', wordList(name)).select((t) => ({
    file: cast(listItem(split(t.key.word, literal(':')), literal(1)), 'integer'),
    node: cast(listItem(split(t.key.word, literal(':')), literal(2)), 'integer'),
  }));
