import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { documentedNodes } from '../../normalize/documented-nodes.ts';
import { documentedShapes } from './documented-shapes.ts';

const tags = from('tag', documentedNodes('tag'))
  .where((t) => greaterEqual(t.tag.token, literal(0)))
  .join('text', token, (t) => [equal(t.tag.token, t.text.token)])
  .select((t) => ({
    language: t.tag.language,
    file: t.tag.file,
    node: t.tag.node,
    parent: t.tag.parent,
    tag: t.text.text,
  }));

const members = from('member', documentedNodes('member')).select((t) => ({
  file: t.member.file,
  node: t.member.node,
}));
const owners = union(
  members,
  from('shape', documentedShapes).select((t) => ({ file: t.shape.file, node: t.shape.node })),
);

/** Tags of texts about definitions that write a type out, of members of such types, and of what another name stands for. */
export const saidTags = union(
  from('tag', tags)
    .join('doc', factTables.doc, (t) => [equal(t.tag.file, t.doc.file), equal(t.tag.parent, t.doc.node)])
    .select((t) => ({
      language: t.tag.language,
      file: t.tag.file,
      node: t.tag.node,
      owner: t.doc.owner,
      tag: t.tag.tag,
    })),
  from('tag', tags)
    .whereExists('owner', owners, (t) => [equal(t.tag.file, t.owner.file), equal(t.tag.parent, t.owner.node)])
    .select((t) => ({
      language: t.tag.language,
      file: t.tag.file,
      node: t.tag.node,
      owner: t.tag.parent,
      tag: t.tag.tag,
    })),
);
/** The same, for those that give a type a name. */
export const namingNodes = from('tag', tags).select((t) => ({
  language: t.tag.language,
  file: t.tag.file,
  node: t.tag.node,
  owner: literal(-1),
  tag: t.tag.tag,
}));
