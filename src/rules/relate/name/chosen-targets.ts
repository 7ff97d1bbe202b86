import { relationTables } from '../../../model/tables/relations.ts';
import { coalesce, either, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { any, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { openMembers } from '../type/open-members.ts';
import { saidEntries } from '../type/said-entries.ts';

const { referenceTarget, signatureChoice } = relationTables;

/**
 * What the rules find that names refer to, with the signature that arguments choose in place of all of them; an entry of an
 * object that a documentation text describes may be what the text says, and what is found by values alone is likely.
 */
export const chosenTargets = from('target', referenceTarget)
  .leftJoin('choice', signatureChoice, (t) => [
    equal(t.target.file, t.choice.file),
    equal(t.target.node, t.choice.node),
    equal(t.target.target_file, t.choice.replaced_file),
    equal(t.target.target_node, t.choice.replaced_node),
  ])
  .leftJoin('open', openMembers, (t) => [equal(t.target.file, t.open.file), equal(t.target.node, t.open.name)])
  .leftJoin('said', saidEntries, (t) => [
    equal(t.target.target_file, t.said.file),
    equal(t.target.target_node, t.said.node),
  ])
  .groupBy(
    (t) => ({
      file: t.target.file,
      node: t.target.node,
      target_file: coalesce(t.choice.target_file, t.target.target_file),
      target_node: coalesce(t.choice.target_node, t.target.target_node),
    }),
    (t) => ({
      rule: min(t.target.rule),
      is_open: any(
        either(
          coalesce(t.choice.is_open, literal(false)),
          isNotNull(t.open.name),
          isNotNull(t.said.file),
          equal(t.target.rule, literal('held-member-targets')),
        ),
      ),
    }),
  );
