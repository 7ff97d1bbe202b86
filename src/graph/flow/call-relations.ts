import { kindRole, languageFeature, languageName, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, union } from '../../relation/combine.ts';
import {
  both,
  choose,
  coalesce,
  equal,
  greater,
  isNull,
  literal,
  notEqual,
  oneOf,
} from '../../relation/expressions.ts';
import { min } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { settledTargets } from './settled-targets.ts';
import { superConstructions } from './super-constructions.ts';

const { argument, callSite, decorator, definition, memberAccess, parameter, property, result, scopeHome } = factTables;
const { ancestor, callableMember, receiver, referenceTarget, value } = relationTables;

const decorators = from('decorator', decorator)
  .leftJoin('access', memberAccess, (t) => [
    equal(t.decorator.file, t.access.file),
    equal(t.decorator.node, t.access.node),
  ])
  .join('node', syntaxNode, (t) => [equal(t.decorator.file, t.node.file), equal(t.decorator.node, t.node.node)])
  .join('text', token, (t) => equal(coalesce(t.access.token, t.node.token), t.text.token))
  .join('name', languageName, (t) => [equal(t.name.language, t.decorator.language), equal(t.name.name, t.text.text)])
  .select((t) => ({ file: t.decorator.file, node: t.decorator.target, role: t.name.role }));

/** Methods that run where a member is read or written. */
const accessors = union(
  from('method', decorators)
    .where((t) => oneOf(t.method.role, literal('property_decorator'), literal('setter_decorator')))
    .select((t) => ({ file: t.method.file, node: t.method.node })),
  from('method', definition)
    .where((t) => oneOf(t.method.kind, literal('getter'), literal('setter')))
    .select((t) => ({ file: t.method.file, node: t.method.node })),
);

const staticsApart = from('feature', languageFeature)
  .where((t) => equal(t.feature.feature, literal('statics-apart')))
  .select((t) => ({ language: t.feature.language }));

const receiverMethods = from('definition', definition)
  .where((t) => equal(t.definition.kind, literal('method')))
  .whereExists('feature', languageFeature, (t) => [
    equal(t.definition.language, t.feature.language),
    equal(t.feature.feature, literal('receiver-parameter')),
  ])
  .select((t) => ({ file: t.definition.file, node: t.definition.node }));

/** What is read from the graph to follow values through calls; targets and classes may be in other files. */
export const callRelations = {
  calls: from('call', callSite)
    .join('node', syntaxNode, (t) => [equal(t.call.file, t.node.file), equal(t.call.node, t.node.node)])
    .select((t) => ({
      file: t.call.file,
      node: t.call.node,
      kind: t.call.kind,
      callee: t.call.callee,
      caller: t.call.caller,
      last: t.node.last,
    })),
  arguments: from('argument', argument).select((t) => ({
    file: t.argument.file,
    node: t.argument.node,
    call: t.argument.call,
    position: t.argument.position,
    kind: t.argument.kind,
    value: t.argument.value,
    token: t.argument.token,
  })),
  parameters: from('parameter', parameter)
    .leftJoin('default', syntaxNode, (t) => [
      equal(t.parameter.file, t.default.file),
      equal(t.parameter.default, t.default.node),
    ])
    .select((t) => ({
      file: t.parameter.file,
      node: t.parameter.node,
      callable: t.parameter.callable,
      position: t.parameter.position,
      kind: t.parameter.kind,
      name: t.parameter.name,
      token: t.parameter.token,
      default: t.parameter.default,
      default_last: coalesce(t.default.last, literal(-1)),
    })),
  /** Parameters of constructors that declare a field, which gets what they are given. */
  parameterFields: from('parameter', parameter)
    .join('field', property, (t) => [
      equal(t.parameter.file, t.field.file),
      equal(t.parameter.node, t.field.node),
      equal(t.field.kind, literal('field')),
    ])
    .select((t) => ({
      file: t.parameter.file,
      node: t.parameter.node,
      name: t.parameter.name,
      callable: t.parameter.callable,
      token: t.field.token,
    })),
  results: from('result', result)
    .where((t) => [greater(t.result.value, literal(0)), notEqual(t.result.kind, literal('replaced'))])
    .select((t) => ({
      file: t.result.file,
      node: t.result.node,
      kind: t.result.kind,
      callable: t.result.callable,
      value: t.result.value,
    })),
  /** Callables whose first parameter stands for the instance. */
  methods: receiverMethods,
  /** Such methods where they are taken from an object without being called. */
  heldMethods: from('access', memberAccess)
    .where((t) => equal(t.access.role, literal('read')))
    .join('value', value, (t) => [
      equal(t.access.file, t.value.file),
      equal(t.access.node, t.value.node),
      equal(t.value.kind, literal('definition')),
    ])
    .whereExists('method', receiverMethods, (t) => [
      equal(t.value.target_file, t.method.file),
      equal(t.value.target_node, t.method.node),
    ])
    .select((t) => ({
      file: t.access.file,
      object: t.access.object,
      target_file: t.value.target_file,
      target_node: t.value.target_node,
    })),
  decorated: from('method', decorators)
    .where((t) => oneOf(t.method.role, literal('static_decorator'), literal('class_decorator')))
    .select((t) => ({
      file: t.method.file,
      node: t.method.node,
      isStatic: equal(t.method.role, literal('static_decorator')),
    })),
  /** Names of definitions that are decorated, with the call that gives the name its value: that of the first decorator. */
  decorations: from('decorator', decorator)
    .join('call', callSite, (t) => [
      equal(t.decorator.file, t.call.file),
      equal(t.decorator.node, t.call.callee),
      equal(t.call.kind, literal('decorator')),
    ])
    .join('definition', definition, (t) => [
      equal(t.decorator.file, t.definition.file),
      equal(t.decorator.target, t.definition.node),
    ])
    .groupBy(
      (t) => ({ file: t.definition.file, node: t.definition.name }),
      (t) => ({ call: min(t.call.node) }),
    ),
  /** Objects of member accesses that are definitions themselves, such as classes, whose instances may share their members. */
  definitionObjects: from('access', memberAccess)
    .join('value', value, (t) => [
      equal(t.access.file, t.value.file),
      equal(t.access.object, t.value.node),
      equal(t.value.kind, literal('definition')),
    ])
    .leftJoin('apart', staticsApart, (t) => [equal(t.access.language, t.apart.language)])
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      target_file: t.value.target_file,
      target_node: t.value.target_node,
      isShared: isNull(t.apart.language),
    })),
  /** Fields of classes with the values they start with, and the classes that have them. */
  fields: from('field', property)
    .where((t) => [equal(t.field.kind, literal('field')), greater(t.field.value, literal(0))])
    .join('class', ancestor, (t) => [
      equal(t.field.file, t.class.target_file),
      equal(t.field.owner, t.class.target_node),
    ])
    .select((t) => ({
      file: t.field.file,
      value: t.field.value,
      token: t.field.token,
      class_file: t.class.file,
      class: t.class.class,
    })),
  /** Reads of fields that belong to a class itself, with the value the field starts with. */
  staticReads: from('access', memberAccess)
    .where((t) => equal(t.access.role, literal('read')))
    .join('target', referenceTarget, (t) => [equal(t.access.file, t.target.file), equal(t.access.name, t.target.node)])
    .join('field', property, (t) => [
      equal(t.target.target_file, t.field.file),
      equal(t.target.target_node, t.field.node),
      greater(t.field.value, literal(0)),
    ])
    .whereExists('class', value, (t) => [
      equal(t.access.file, t.class.file),
      equal(t.access.object, t.class.node),
      equal(t.class.kind, literal('definition')),
    ])
    .select((t) => ({ file: t.access.file, node: t.access.node, target_file: t.field.file, value: t.field.value })),
  targets: from('target', settledTargets).select((t) => ({
    file: t.target.file,
    node: t.target.node,
    isHanded: equal(t.target.rule, literal('value-call-targets')),
    step: t.target.step,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
  })),
  /** Accesses that run a getter or setter, with what their objects are. */
  accessorObjects: distinct(
    from('target', settledTargets)
      .whereExists('method', accessors, (t) => [
        equal(t.target.target_file, t.method.file),
        equal(t.target.target_node, t.method.node),
      ])
      .join('access', memberAccess, (t) => [equal(t.target.file, t.access.file), equal(t.target.node, t.access.node)])
      .join('object', value, (t) => [equal(t.access.file, t.object.file), equal(t.access.object, t.object.node)])
      .select((t) => ({
        file: t.access.file,
        node: t.access.node,
        isInstance: oneOf(t.object.kind, literal('instance'), literal('exact_instance')),
        target_file: t.object.target_file,
        target_node: t.object.target_node,
      })),
  ),
  constructors: from('member', callableMember)
    .join('text', token, (t) => equal(t.member.token, t.text.token))
    .join('name', languageName, (t) => [equal(t.name.role, literal('constructor')), equal(t.name.name, t.text.text)])
    .select((t) => ({
      file: t.member.file,
      class: t.member.class,
      token: t.member.token,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
    })),
  /** Words for the instance in functions outside of classes, which is what they are called on or what they make. */
  instanceWords: from('node', syntaxNode)
    .join('role', kindRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal('receiver')),
      notEqual(t.role.value, literal('super')),
    ])
    .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .where((t) => greater(t.home.method, literal(0)))
    .whereNone('known', receiver, (t) => [equal(t.node.file, t.known.file), equal(t.node.node, t.known.node)])
    .select((t) => ({
      file: t.node.file,
      node: t.node.node,
      method: t.home.method,
      isInside: notEqual(t.home.callable, t.home.method),
    })),
  superConstructions,
  receivers: distinct(
    from('receiver', receiver)
      .join('node', syntaxNode, (t) => [equal(t.receiver.file, t.node.file), equal(t.receiver.node, t.node.node)])
      .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
      .select((t) => ({
        file: t.receiver.file,
        node: t.receiver.node,
        /** A function that is the value of a field is called on the instance like a method. */
        method: choose([[equal(t.home.method, literal(0)), t.home.callable]], t.home.method),
        /** In a function without an instance of its own, inside the method. */
        isInside: both(notEqual(t.home.method, literal(0)), notEqual(t.home.callable, t.home.method)),
        target_file: t.receiver.target_file,
        target_node: t.receiver.target_node,
        isDefinition: equal(t.receiver.kind, literal('definition')),
        /** The supertype's view of the instance. */
        isSuper: equal(t.receiver.kind, literal('exact_instance')),
      })),
  ),
} as const;
