import { kindRole, syntaxNode, token } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { union } from '../relation/combine.ts';
import { add, equal, greater, literal, matches } from '../relation/expressions.ts';
import { count } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const nameLike = '^[A-Za-z_$][A-Za-z0-9_$]*$';
const headLike = '^[A-Za-z_$][A-Za-z0-9_$]*[%{]';

const pieces = from('piece', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.piece.language, t.role.language),
    equal(t.piece.kind, t.role.kind),
    equal(t.role.role, literal('quoted')),
  ])
  .join('text', token, (t) => equal(t.piece.token, t.text.token))
  .select((t) => ({
    file: t.piece.file,
    parent: t.piece.parent,
    last: t.piece.last,
    text: t.text.text,
  }));
const names = from('piece', pieces).where((t) => matches(t.piece.text, nameLike));

/** What stands before an expression inside a text, or is added to something. */
const filled = names
  .join('next', syntaxNode, (t) => [
    equal(t.piece.file, t.next.file),
    equal(t.piece.parent, t.next.parent),
    equal(add(t.piece.last, literal(1)), t.next.node),
  ])
  .where((t) => greater(t.next.last, t.next.node))
  .select((t) => ({ text: t.piece.text, kind: literal('head') }));
const added = names
  .join('sum', factTables.operation, (t) => [equal(t.piece.file, t.sum.file), equal(t.piece.parent, t.sum.left)])
  .where((t) => equal(t.sum.kind, literal('binary')))
  .select((t) => ({ text: t.piece.text, kind: literal('head') }));
const formatted = from('piece', pieces)
  .where((t) => matches(t.piece.text, headLike))
  .select((t) => ({ text: t.piece.text, kind: literal('format') }));

const spoken = from(
  'spoken',
  union(
    names.select((t) => ({ text: t.piece.text, kind: literal('whole') })),
    filled,
    added,
    formatted,
  ),
).groupBy(
  (t) => ({ text: t.spoken.text, kind: t.spoken.kind }),
  () => ({ places: count() }),
);

/**
 * Names that stand in texts, whole or as the beginning of a name that is put together: what is looked up by such a text is not
 * known. Answers how many texts may say a name.
 */
export async function spokenNames(reader: GraphReader): Promise<(name: string) => number> {
  const [wholes, heads] = [new Map<string, number>(), new Map<string, number>()];
  for (const { text, kind, places } of await reader.rows(spoken, {})) {
    const [all, into] = [String(text), kind === 'whole' ? wholes : heads];
    const said = kind === 'format' ? all.slice(0, all.search(/[%{]/)) : all;
    if (kind === 'whole' || said.length > 1) into.set(said, (into.get(said) ?? 0) + Number(places));
  }
  return (name) => {
    let places = wholes.get(name) ?? 0;
    for (let length = 2; length < name.length; length++)
      if (beginsWord(name, length)) places += heads.get(name.slice(0, length)) ?? 0;
    return places;
  };
}

/** Whether a word of the name begins at a place, as after an underscore or with a capital letter. */
const beginsWord = (name: string, at: number): boolean =>
  name[at - 1] === '_' || name[at] === '_' || (name[at] as string).toLowerCase() !== name[at];
