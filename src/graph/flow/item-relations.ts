import { languageName, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

/** What is read from the graph where what moves an iterator gives something that holds the element. */
export const itemRelations = {
  /** Loops, and assignments to patterns, with the name of the member that holds it. */
  iterationItems: from('loop', factTables.assignment)
    .join('name', languageName, (t) => [
      equal(t.loop.language, t.name.language),
      equal(t.name.role, literal('iteration_item')),
    ])
    .join('text', token, (t) => equal(t.name.name, t.text.text))
    .whereExists('target', relationTables.callTarget, (t) => [
      equal(t.loop.file, t.target.file),
      equal(t.loop.node, t.target.node),
      equal(t.target.step, literal(2)),
    ])
    .select((t) => ({ file: t.loop.file, node: t.loop.node, token: t.text.token })),
} as const;
