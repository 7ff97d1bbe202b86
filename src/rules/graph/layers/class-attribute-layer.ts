import { languageFeature, languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { called } from '../edges/called.ts';
import { targetEdge } from '../edges/edge-columns.ts';

const { assignment, memberAccess } = factTables;
const { ancestor, callableMember, value } = relationTables;
const rule = 'class-attribute-layer';

/** Accesses by name to attributes of definitions, such as classes. */
const named = from('access', memberAccess)
  .where((t) => [equal(t.access.kind, literal('attribute')), greaterEqual(t.access.token, literal(0))])
  .join('owner', value, (t) => [
    equal(t.access.file, t.owner.file),
    equal(t.access.object, t.owner.node),
    equal(t.owner.kind, literal('definition')),
  ])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.node,
    role: t.access.role,
    token: t.access.token,
    owner_file: t.owner.target_file,
    owner: t.owner.target_node,
  }));

const written = from('access', named)
  .where((t) => equal(t.access.role, literal('write')))
  .whereExists('given', assignment, (t) => [
    equal(t.access.file, t.given.file),
    equal(t.access.node, t.given.target),
    greaterEqual(t.given.value, literal(0)),
  ])
  .select((t) => t.access);

/** By definition those whose attributes it has, itself included, where they are given some. */
const above = distinct(
  union(
    from('class', ancestor)
      .whereExists('written', written, (t) => [
        equal(t.class.target_file, t.written.owner_file),
        equal(t.class.target_node, t.written.owner),
      ])
      .select((t) => ({
        file: t.class.file,
        node: t.class.class,
        owner_file: t.class.target_file,
        owner: t.class.target_node,
      })),
    from('access', written).select((t) => ({
      file: t.access.owner_file,
      node: t.access.owner,
      owner_file: t.access.owner_file,
      owner: t.access.owner,
    })),
  ),
);

const stores = from('access', written).select((t) => ({
  file: t.access.file,
  source: t.access.node,
  target_file: t.access.owner_file,
  target: t.access.owner,
  step: literal('store'),
}));

const reads = from('access', named)
  .where((t) => oneOf(t.access.role, literal('read'), literal('call')))
  .join('above', above, (t) => [equal(t.access.owner_file, t.above.file), equal(t.access.owner, t.above.node)])
  .whereExists('written', written, (t) => [
    equal(t.above.owner_file, t.written.owner_file),
    equal(t.above.owner, t.written.owner),
    equal(t.access.token, t.written.token),
  ])
  .select((t) => ({
    file: t.above.owner_file,
    source: t.above.owner,
    target_file: t.access.file,
    target: t.access.node,
    step: literal('capture'),
  }));

/** Definitions whose instances have what they are given. */
const shared = distinct(
  from('access', written)
    .whereNone('apart', languageFeature, (t) => [
      equal(t.access.language, t.apart.language),
      equal(t.apart.feature, literal('statics-apart')),
    ])
    .select((t) => ({ file: t.access.owner_file, node: t.access.owner })),
);

const constructors = from('member', callableMember)
  .join('text', token, (t) => equal(t.member.token, t.text.token))
  .join('name', languageName, (t) => [equal(t.name.role, literal('constructor')), equal(t.name.name, t.text.text)])
  .select((t) => ({
    file: t.member.target_file,
    node: t.member.target_node,
    class_file: t.member.file,
    class: t.member.class,
  }));

const made = union(
  from('call', called)
    .where((t) => equal(t.call.step, literal(0)))
    .select((t) => ({
      file: t.call.file,
      node: t.call.node,
      class_file: t.call.target_file,
      class: t.call.target_node,
    })),
  from('call', called)
    .where((t) => equal(t.call.step, literal(0)))
    .join('maker', constructors, (t) => [
      equal(t.call.target_file, t.maker.file),
      equal(t.call.target_node, t.maker.node),
    ])
    .select((t) => ({
      file: t.call.file,
      node: t.call.node,
      class_file: t.maker.class_file,
      class: t.maker.class,
    })),
);

const instances = from('call', made)
  .join('above', above, (t) => [equal(t.call.class_file, t.above.file), equal(t.call.class, t.above.node)])
  .whereExists('shared', shared, (t) => [equal(t.above.owner_file, t.shared.file), equal(t.above.owner, t.shared.node)])
  .select((t) => ({
    file: t.above.owner_file,
    source: t.above.owner,
    target_file: t.call.file,
    target: t.call.node,
    step: literal('capture'),
  }));

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'all',
  title: 'Values through attributes of classes',
  why: 'What a class is given by its name is found where the class or one derived from it is named, and, unless the language keeps them apart, in instances.',
  logic:
    'data_flow(w, c) :- member_access(w, token, write), value(object of w, c); data_flow(c, r) :- member_access(r, token, read), value(object of r, d), ancestor(d, c); data_flow(c, s) :- call_target(s, d), ancestor(d, c).',
  output: graphTables.edge,
  relation: from('step', distinct(union(stores, reads, instances))).select((t) => ({
    ...targetEdge(
      'DATA_FLOW',
      literal(rule),
      { file: t.step.file, node: t.step.source },
      { file: t.step.target_file, node: t.step.target },
      t.step.source,
      literal(1),
    ),
    certainty: literal('one_of'),
    detail: t.step.step,
  })),
});
