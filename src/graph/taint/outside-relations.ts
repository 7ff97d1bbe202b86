import { useSite } from '../../model/tables/definitions.ts';
import { fileTable, flowRole, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, field, union, values } from '../../relation/combine.ts';
import {
  equal,
  greater,
  greaterEqual,
  lessEqual,
  literal,
  notEqual,
  oneOf,
  parameter,
  split,
} from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { callRelations } from '../flow/call-relations.ts';
import { superConstructions } from '../flow/super-constructions.ts';

const { baseType, decorator, definition, memberAccess, typeAnnotation } = factTables;
const { ancestor, callableMember, definitionName, openCall, openName, value } = relationTables;

const extended = from('base', baseType)
  .where((t) => equal(t.base.kind, literal('extends')))
  .select((t) => ({ file: t.base.file, node: t.base.node, class: t.base.class }));

/** Variables of classes whose type is declared. */
const typedFields = from('type', typeAnnotation)
  .where((t) => equal(t.type.kind, literal('variable')))
  .join('field', factTables.binding, (t) => [equal(t.type.file, t.field.file), equal(t.type.owner, t.field.node)])
  .whereExists('class', definition, (t) => [
    equal(t.field.file, t.class.file),
    equal(t.field.scope, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .select((t) => ({ file: t.field.file, field: t.field.node, class: t.field.scope, type: t.type.named }));

/** What is read from the graph to find what lies outside the workspace, by numbers alone. */
export const outsideRelations = {
  files: from('file', fileTable)
    .where((t) => equal(t.file.status, literal('parsed')))
    .select((t) => ({ file: t.file.file, language: t.file.language })),
  /** Functions, as opposed to other definitions an expression may mean. */
  callables: from('definition', definition)
    .where((t) => oneOf(t.definition.kind, literal('function'), literal('method'), literal('lambda')))
    .select((t) => ({ file: t.definition.file, node: t.definition.node })),
  /** Classes with a supertype that is not in the workspace, somewhere above them. */
  openClasses: distinct(
    from('base', baseType)
      .where((t) => equal(t.base.kind, literal('extends')))
      .join('node', syntaxNode, (t) => [equal(t.base.file, t.node.file), equal(t.base.node, t.node.node)])
      .join('open', openName, (t) => [
        equal(t.node.file, t.open.file),
        greaterEqual(t.open.node, t.node.node),
        lessEqual(t.open.node, t.node.last),
        notEqual(t.open.reason, literal('builtin')),
      ])
      .join('class', ancestor, (t) => [
        equal(t.base.file, t.class.target_file),
        equal(t.base.class, t.class.target_node),
      ])
      .select((t) => ({ file: t.class.file, node: t.class.class })),
  ),
  constructors: callRelations.constructors,
  /** Expressions that mean a definition of the workspace. */
  definitions: from('value', value)
    .where((t) => equal(t.value.kind, literal('definition')))
    .select((t) => ({
      file: t.value.file,
      node: t.value.node,
      target_file: t.value.target_file,
      target_node: t.value.target_node,
    })),
  decorators: from('decorator', decorator).select((t) => ({
    file: t.decorator.file,
    node: t.decorator.node,
    target: t.decorator.target,
  })),
  decoratedParameters: from('decorator', decorator)
    .join('parameter', factTables.parameter, (t) => [
      equal(t.decorator.file, t.parameter.file),
      equal(t.decorator.target, t.parameter.node),
    ])
    .select((t) => ({
      file: t.decorator.file,
      node: t.decorator.node,
      parameter: t.parameter.node,
      name: t.parameter.name,
    })),
  /** For the supertype of a class: what is called as it is, the class where it has no constructor, and its word for the supertype. */
  derived: union(
    from('base', extended)
      .join('class', definition, (t) => [equal(t.base.file, t.class.file), equal(t.base.class, t.class.node)])
      .whereNone('constructor', callRelations.constructors, (t) => [
        equal(t.class.file, t.constructor.file),
        equal(t.class.node, t.constructor.class),
      ])
      .where((t) => greater(t.class.name, literal(0)))
      .select((t) => ({ file: t.base.file, node: t.base.node, place: t.class.name })),
    from('base', extended)
      .join('call', superConstructions, (t) => [equal(t.base.file, t.call.file), equal(t.base.class, t.call.class)])
      .select((t) => ({ file: t.base.file, node: t.base.node, place: t.call.callee })),
  ),
  bases: from('base', baseType).select((t) => ({ file: t.base.file, node: t.base.node, class: t.base.class })),
  members: from('member', callableMember).select((t) => ({
    file: t.member.file,
    class: t.member.class,
    token: t.member.token,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
  })),
  /** Parameters with a declared type. */
  typed: from('type', typeAnnotation)
    .where((t) => equal(t.type.kind, literal('parameter')))
    .join('parameter', factTables.parameter, (t) => [
      equal(t.type.file, t.parameter.file),
      equal(t.type.owner, t.parameter.node),
    ])
    .select((t) => ({
      file: t.type.file,
      node: t.type.named,
      parameter: t.parameter.node,
      name: t.parameter.name,
    })),
  /** Fields of classes, also those they inherit, whose type is declared. */
  typedFields: from('class', ancestor)
    .join('field', typedFields, (t) => [
      equal(t.class.target_file, t.field.file),
      equal(t.class.target_node, t.field.class),
    ])
    .select((t) => ({
      file: t.class.file,
      class: t.class.class,
      field_file: t.field.file,
      field: t.field.field,
      type: t.field.type,
    })),
  /** Where these are read. */
  fieldReads: from('access', memberAccess)
    .where((t) => equal(t.access.role, literal('read')))
    .join('target', relationTables.referenceTarget, (t) => [
      equal(t.access.file, t.target.file),
      equal(t.access.name, t.target.node),
    ])
    .whereExists('field', typedFields, (t) => [
      equal(t.target.target_file, t.field.file),
      equal(t.target.target_node, t.field.field),
    ])
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      target_file: t.target.target_file,
      target_node: t.target.target_node,
    })),
  /** What is written out in the words of a language that count as false, where it is given. */
  falseValues: distinct(
    from(
      'value',
      union(
        from('value', factTables.argument).select((t) => ({ file: t.value.file, node: t.value.value })),
        from('value', factTables.property).select((t) => ({ file: t.value.file, node: t.value.value })),
      ),
    )
      .join('node', syntaxNode, (t) => [equal(t.value.file, t.node.file), equal(t.value.node, t.node.node)])
      .join('role', flowRole, (t) => [
        equal(t.node.language, t.role.language),
        equal(t.node.kind, t.role.kind),
        equal(t.role.role, literal('false')),
      ])
      .select((t) => ({ file: t.value.file, node: t.value.node })),
  ),
  targets: callRelations.targets,
  /** Reads of members that the same function writes, too. */
  writtenMembers: from('use', useSite)
    .where((t) => greater(t.use.fields, literal(0)))
    .select((t) => ({ file: t.use.file, node: t.use.node })),
} as const;

/** What is read with the names that stand there. */
export const namedRelations = {
  /** Names without a target, with all dots that are known. */
  names: from('name', openName)
    .where((t) => oneOf(t.name.reason, literal('external'), literal('builtin')))
    .select((t) => ({ file: t.name.file, node: t.name.node, name: t.name.name })),
  /** Calls that answer with a module. */
  modules: from('import', factTables.import)
    .where((t) => equal(t.import.kind, literal('dynamic')))
    .join('text', token, (t) => equal(t.import.module, t.text.token))
    .select((t) => ({ file: t.import.file, node: t.import.node, name: t.text.text })),
  /** Calls without a target, by the name as written or with all dots that are known. */
  calls: from('call', openCall).select((t) => ({
    file: t.call.file,
    node: t.call.node,
    name: t.call.name,
    reason: t.call.reason,
  })),
  /** Functions of the workspace by their names with those around them. */
  functions: from('name', definitionName).select((t) => ({
    file: t.name.file,
    node: t.name.node,
    name: t.name.local_name,
  })),
} as const;

export const oneRow = values({ row: field('integer') }, [[0]]);

/** Numbers of some texts, given as one with spaces between. */
export const tokenNumbers = from('row', oneRow)
  .unnest('wanted', () => split(parameter('texts', 'text'), literal(' ')))
  .join('text', token, (t) => equal(t.wanted.item, t.text.text))
  .select((t) => ({ token: t.text.token, text: t.text.text }));

/** Reads of variables and members with such names. */
export const namedReads = union(
  from('name', tokenNumbers)
    .join('use', factTables.reference, (t) => equal(t.name.token, t.use.token))
    .where((t) => equal(t.use.role, literal('read')))
    .select((t) => ({ file: t.use.file, node: t.use.node, name: t.name.text })),
  from('name', tokenNumbers)
    .join('access', factTables.memberAccess, (t) => equal(t.name.token, t.access.token))
    .where((t) => equal(t.access.role, literal('read')))
    .select((t) => ({ file: t.access.file, node: t.access.name, name: t.name.text })),
);
