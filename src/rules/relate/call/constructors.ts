import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { ascending } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { isOfInstances } from '../inherit/member-side.ts';

/** For each class, the method that runs when an instance is created. */
export const constructors = from('member', relationTables.classMember)
  .where((t) => isOfInstances(t.member.side))
  .join('text', token, (t) => [equal(t.member.token, t.text.token)])
  .join('definition', factTables.definition, (t) => [
    equal(t.member.member_file, t.definition.file),
    equal(t.member.member, t.definition.node),
  ])
  .join('name', languageName, (t) => [
    equal(t.definition.language, t.name.language),
    equal(t.name.role, literal('constructor')),
    equal(t.text.text, t.name.name),
  ])
  .best((t) => ({
    by: [t.member.file, t.member.class],
    order: [ascending(t.name.name), ascending(t.member.member_file), ascending(t.member.member)],
  }))
  .select((t) => ({
    file: t.member.file,
    class: t.member.class,
    target_file: t.member.member_file,
    target_node: t.member.member,
  }));
