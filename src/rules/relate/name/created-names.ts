import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { announcedClasses } from './announced-classes.ts';

const { callSite, definition, memberAccess } = factTables;
const { referenceTarget, symbolDefinition } = relationTables;

const declared = from('constructor', definition)
  .where((t) => oneOf(t.constructor.kind, literal('method'), literal('signature')))
  .join('text', token, (t) => equal(t.constructor.token, t.text.token))
  .whereExists('name', languageName, (t) => [
    equal(t.constructor.language, t.name.language),
    equal(t.name.role, literal('constructor')),
    equal(t.text.text, t.name.name),
  ])
  .join('class', definition, (t) => [
    equal(t.constructor.file, t.class.file),
    equal(t.constructor.container, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .whereNone('announced', announcedClasses, (t) => [
    equal(t.class.file, t.announced.file),
    equal(t.class.node, t.announced.class),
  ])
  .select((t) => ({ file: t.constructor.file, node: t.constructor.node, class: t.class.node }));

/** Constructors a class declares itself, by the class and by the symbol that stands for it when more than the class has its name. */
const ownConstructors = union(
  declared,
  from('constructor', declared)
    .join('symbol', symbolDefinition, (t) => [
      equal(t.constructor.file, t.symbol.file),
      equal(t.constructor.class, t.symbol.definition),
    ])
    .select((t) => ({ file: t.constructor.file, node: t.constructor.node, class: t.symbol.symbol })),
);

const creations = from('call', callSite).where((t) => equal(t.call.kind, literal('new')));
const newNames = union(
  creations.select((t) => ({ file: t.call.file, call: t.call.node, node: t.call.callee })),
  creations
    .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
    .select((t) => ({ file: t.call.file, call: t.call.node, node: t.access.name })),
);

/** Names of classes that are created, with each constructor the class declares itself. */
export const createdNames = from('name', newNames)
  .join('target', referenceTarget, (t) => [equal(t.name.file, t.target.file), equal(t.name.node, t.target.node)])
  .join('constructor', ownConstructors, (t) => [
    equal(t.target.target_file, t.constructor.file),
    equal(t.target.target_node, t.constructor.class),
  ])
  .select((t) => ({
    language: t.target.language,
    file: t.name.file,
    call: t.name.call,
    node: t.name.node,
    replaced_file: t.target.target_file,
    replaced_node: t.target.target_node,
    constructor_node: t.constructor.node,
  }));
