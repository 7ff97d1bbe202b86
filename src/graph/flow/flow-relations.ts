import { definitionTables } from '../../model/tables/definitions.ts';
import { kindRole, languageFeature, languageName, syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, union } from '../../relation/combine.ts';
import {
  coalesce,
  either,
  equal,
  greater,
  greaterEqual,
  hasFlag,
  isNotNull,
  less,
  literal,
  not,
  notEqual,
  oneOf,
} from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { argument, assignment, binding, callSite, decorator, definition, literal: literals, memberAccess } = factTables;
const { parameter, passing, patternPart, property, reference, result, scopeHome, symbol } = factTables;
const { reachingDefinition, useSite } = definitionTables;
const { ancestor, callableMember, callTarget, receiver, referenceTarget, resolvedName, symbolTarget, value } =
  relationTables;

const roles = (role: string) =>
  from('role', kindRole)
    .where((t) => equal(t.role.role, literal(role)))
    .select((t) => ({ language: t.role.language, kind: t.role.kind, value: t.role.value }));

/** Texts of string literals without the marks around them. */
const keyTexts = from('text', literals)
  .where((t) => equal(t.text.kind, literal('string')))
  .join('fragment', syntaxNode, (t) => [equal(t.text.file, t.fragment.file), equal(t.text.node, t.fragment.parent)])
  .join('whole', syntaxNode, (t) => [equal(t.text.file, t.whole.file), equal(t.text.node, t.whole.node)])
  .where((t) => [
    greaterEqual(t.fragment.token, literal(0)),
    greater(t.fragment.start, t.whole.start),
    less(t.fragment.end, t.whole.end),
  ])
  .select((t) => ({ file: t.text.file, node: t.text.node, token: t.fragment.token }));

const numberTexts = from('number', literals)
  .where((t) => equal(t.number.kind, literal('number')))
  .join('node', syntaxNode, (t) => [equal(t.number.file, t.node.file), equal(t.number.node, t.node.node)])
  .join('text', token, (t) => equal(t.node.token, t.text.token))
  .select((t) => ({ file: t.number.file, node: t.number.node, text: t.text.text }));

const calleeNames = union(
  from('access', memberAccess).select((t) => ({ file: t.access.file, node: t.access.node, token: t.access.token })),
  from('use', reference).select((t) => ({ file: t.use.file, node: t.use.node, token: t.use.token })),
);

const straight = roles('straight');
const nodeWithRole = (role: string) =>
  from('node', syntaxNode)
    .join('role', roles(role), (t) => [equal(t.node.language, t.role.language), equal(t.node.kind, t.role.kind)])
    .select((t) => ({
      file: t.node.file,
      node: t.node.node,
      parent: t.node.parent,
      last: t.node.last,
      value: t.role.value,
    }));

/** Assignments that are statements of a block of their own, with that block: what follows in it sees the new value. */
const blocks = from('assignment', assignment)
  .join('node', syntaxNode, (t) => [equal(t.assignment.file, t.node.file), equal(t.assignment.node, t.node.node)])
  .join('statement', syntaxNode, (t) => [equal(t.node.file, t.statement.file), equal(t.node.parent, t.statement.node)])
  .join('role', straight, (t) => [
    equal(t.statement.language, t.role.language),
    equal(t.statement.kind, t.role.kind),
    equal(t.role.value, literal('statement')),
  ])
  .join('block', syntaxNode, (t) => [equal(t.statement.file, t.block.file), equal(t.statement.parent, t.block.node)])
  .join('kind', straight, (t) => [
    equal(t.block.language, t.kind.language),
    equal(t.block.kind, t.kind.kind),
    equal(t.kind.value, literal('block')),
  ])
  .select((t) => ({ file: t.assignment.file, node: t.assignment.node, block: t.block.node, last: t.block.last }));

const homes = (of: typeof reference | typeof binding) =>
  from('name', of as typeof reference)
    .join('node', syntaxNode, (t) => [equal(t.name.file, t.node.file), equal(t.name.node, t.node.node)])
    .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
    .select((t) => ({ file: t.name.file, node: t.name.node, hoist: t.home.hoist }));

/** What is read from the graph to follow values; each row is about one file unless it says otherwise. */
export const flowRelations = {
  passings: from('part', passing).select((t) => ({ file: t.part.file, node: t.part.node, part: t.part.part })),
  operations: from('child', syntaxNode)
    .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
    .join('whole', nodeWithRole('operation'), (t) => [
      equal(t.child.file, t.whole.file),
      equal(t.child.parent, t.whole.node),
    ])
    .leftJoin('spread', roles('argument'), (t) => [
      equal(t.child.language, t.spread.language),
      equal(t.child.kind, t.spread.kind),
    ])
    .select((t) => ({
      file: t.child.file,
      node: t.child.node,
      whole: t.whole.node,
      kind: t.whole.value,
      spread: t.spread.value,
      position: t.child.position,
    })),
  elements: from('child', syntaxNode)
    .where((t) => [hasFlag(t.child.flags, 1), not(hasFlag(t.child.flags, 2))])
    .join('whole', literals, (t) => [equal(t.child.file, t.whole.file), equal(t.child.parent, t.whole.node)])
    .where((t) => oneOf(t.whole.kind, literal('list'), literal('tuple'), literal('set')))
    .leftJoin('spread', roles('argument'), (t) => [
      equal(t.child.language, t.spread.language),
      equal(t.child.kind, t.spread.kind),
    ])
    .select((t) => ({
      file: t.child.file,
      node: t.child.node,
      whole: t.whole.node,
      kind: literal('elements'),
      spread: t.spread.value,
      position: t.child.position,
    })),
  assignments: from('given', assignment)
    .join('node', syntaxNode, (t) => [equal(t.given.file, t.node.file), equal(t.given.node, t.node.node)])
    .leftJoin('block', distinct(blocks), (t) => [equal(t.given.file, t.block.file), equal(t.given.node, t.block.node)])
    .select((t) => ({
      file: t.given.file,
      node: t.given.node,
      kind: t.given.kind,
      target: t.given.target,
      value: t.given.value,
      last: t.node.last,
      block: coalesce(t.block.block, literal(-1)),
      block_last: coalesce(t.block.last, literal(-1)),
    })),
  patternParts: from('part', patternPart)
    .join('node', syntaxNode, (t) => [equal(t.part.file, t.node.file), equal(t.part.node, t.node.node)])
    .select((t) => ({
      file: t.part.file,
      node: t.part.node,
      kind: t.part.kind,
      pattern: t.part.pattern,
      token: t.part.token,
      position: t.node.position,
    })),
  members: from('access', memberAccess)
    .leftJoin('text', keyTexts, (t) => [equal(t.access.file, t.text.file), equal(t.access.name, t.text.node)])
    .leftJoin('number', literals, (t) => [
      equal(t.access.file, t.number.file),
      equal(t.access.name, t.number.node),
      equal(t.number.kind, literal('number')),
    ])
    .leftJoin('digits', syntaxNode, (t) => [equal(t.number.file, t.digits.file), equal(t.number.node, t.digits.node)])
    .leftJoin('digit_text', token, (t) => equal(t.digits.token, t.digit_text.token))
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      object: t.access.object,
      name: t.access.name,
      kind: t.access.kind,
      token: coalesce(t.text.token, t.access.token),
      number: t.digit_text.text,
    })),
  properties: from('entry', property)
    .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
    .select((t) => ({ file: t.entry.file, value: t.entry.value, token: t.entry.token, owner: t.entry.owner })),
  calls: from('call', callSite).select((t) => ({
    file: t.call.file,
    node: t.call.node,
    callee: t.call.callee,
    shape: t.call.shape,
    caller: t.call.caller,
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
  /** Arguments that are literal keys. */
  argumentKeys: from('argument', argument)
    .leftJoin('text', keyTexts, (t) => [equal(t.argument.file, t.text.file), equal(t.argument.value, t.text.node)])
    .leftJoin('number', numberTexts, (t) => [
      equal(t.argument.file, t.number.file),
      equal(t.argument.value, t.number.node),
    ])
    .where((t) => either(isNotNull(t.text.token), isNotNull(t.number.text)))
    .select((t) => ({
      file: t.argument.file,
      node: t.argument.value,
      token: coalesce(t.text.token, literal(-1)),
      number: t.number.text,
    })),
  parameters: from('parameter', parameter).select((t) => ({
    file: t.parameter.file,
    node: t.parameter.node,
    callable: t.parameter.callable,
    position: t.parameter.position,
    kind: t.parameter.kind,
    name: t.parameter.name,
    token: t.parameter.token,
    default: t.parameter.default,
  })),
  results: from('result', result)
    .where((t) => greater(t.result.value, literal(0)))
    .select((t) => ({
      file: t.result.file,
      node: t.result.node,
      kind: t.result.kind,
      callable: t.result.callable,
      value: t.result.value,
    })),
  /** Callables whose first parameter stands for the instance. */
  methods: from('definition', definition)
    .where((t) => equal(t.definition.kind, literal('method')))
    .whereExists('feature', languageFeature, (t) => [
      equal(t.definition.language, t.feature.language),
      equal(t.feature.feature, literal('receiver-parameter')),
    ])
    .select((t) => ({ file: t.definition.file, node: t.definition.node })),
  decorated: from('decorator', decorator)
    .join('node', syntaxNode, (t) => [equal(t.decorator.file, t.node.file), equal(t.decorator.node, t.node.node)])
    .join('text', token, (t) => equal(t.node.token, t.text.token))
    .join('name', languageName, (t) => [
      equal(t.name.language, t.decorator.language),
      equal(t.name.name, t.text.text),
      oneOf(t.name.role, literal('static_decorator'), literal('class_decorator')),
    ])
    .select((t) => ({ file: t.decorator.file, node: t.decorator.target, role: t.name.role })),
  /** Objects of member accesses that are definitions themselves, such as classes. */
  definitionObjects: from('access', memberAccess)
    .whereExists('value', value, (t) => [
      equal(t.access.file, t.value.file),
      equal(t.access.object, t.value.node),
      equal(t.value.kind, literal('definition')),
    ])
    .select((t) => ({ file: t.access.file, node: t.access.node })),
  /** Member accesses that mean a variable of a class or module; `target` is its symbol. */
  memberVariables: from('access', memberAccess)
    .join('target', referenceTarget, (t) => [equal(t.access.file, t.target.file), equal(t.access.name, t.target.node)])
    .join('symbol', symbol, (t) => [
      equal(t.target.target_file, t.symbol.file),
      equal(t.target.target_node, t.symbol.node),
    ])
    .where((t) => notEqual(t.access.role, literal('write')))
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      target_file: t.target.target_file,
      target_node: t.target.target_node,
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
  /** Object literals and what is spread into them. */
  spreadEntries: from('whole', literals)
    .where((t) => equal(t.whole.kind, literal('map')))
    .join('child', syntaxNode, (t) => [equal(t.whole.file, t.child.file), equal(t.whole.node, t.child.parent)])
    .join('spread', roles('argument'), (t) => [
      equal(t.child.language, t.spread.language),
      equal(t.child.kind, t.spread.kind),
      oneOf(t.spread.value, literal('spread'), literal('keyword_spread')),
    ])
    .select((t) => ({ file: t.child.file, node: t.child.node, whole: t.whole.node })),
  /** Calls that by the name of what they call call functions they are given. */
  handing: distinct(
    from('call', callSite)
      .join('callee', calleeNames, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
      .join('text', token, (t) => equal(t.callee.token, t.text.token))
      .join('name', languageName, (t) => [
        equal(t.call.language, t.name.language),
        equal(t.text.text, t.name.name),
        oneOf(t.name.role, ...['member_callback', 'member_settled', 'callback_first'].map((role) => literal(role))),
      ])
      .select((t) => ({ file: t.call.file, node: t.call.node, name: t.text.text })),
  ),
  targets: from('target', callTarget).select((t) => ({
    file: t.target.file,
    node: t.target.node,
    rule: t.target.rule,
    step: t.target.step,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
  })),
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
  receivers: distinct(
    from('receiver', receiver)
      .join('node', syntaxNode, (t) => [equal(t.receiver.file, t.node.file), equal(t.receiver.node, t.node.node)])
      .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
      .select((t) => ({
        file: t.receiver.file,
        node: t.receiver.node,
        method: t.home.method,
        target_file: t.receiver.target_file,
        target_node: t.receiver.target_node,
        kind: t.receiver.kind,
      })),
  ),
  occurrences: union(
    from('name', resolvedName)
      .join('use', reference, (t) => [equal(t.name.file, t.use.file), equal(t.name.node, t.use.node)])
      .join('home', homes(reference), (t) => [equal(t.name.file, t.home.file), equal(t.name.node, t.home.node)])
      .select((t) => ({
        file: t.name.file,
        node: t.name.node,
        symbol: t.name.symbol,
        role: t.use.role,
        hoist: t.home.hoist,
      })),
    from('binding', binding)
      .join('symbol', symbol, (t) => [
        equal(t.binding.file, t.symbol.file),
        equal(t.binding.scope, t.symbol.scope),
        equal(t.binding.token, t.symbol.token),
      ])
      .join('home', homes(binding as never), (t) => [
        equal(t.binding.file, t.home.file),
        equal(t.binding.node, t.home.node),
      ])
      .select((t) => ({
        file: t.binding.file,
        node: t.binding.node,
        symbol: t.symbol.node,
        role: t.binding.kind,
        hoist: t.home.hoist,
      })),
  ),
  /** Which writes of a variable reach a read of it, within a file. */
  reaching: from('reach', reachingDefinition)
    .join('use', useSite, (t) => [equal(t.reach.file, t.use.file), equal(t.reach.use, t.use.node)])
    .where((t) => equal(t.use.fields, literal(0)))
    .select((t) => ({
      file: t.reach.file,
      definition: t.reach.definition,
      use: t.reach.use,
      certainty: t.reach.certainty,
    })),
  /** Reads of variables that no write reaches. */
  unreached: from('use', useSite)
    .where((t) => [equal(t.use.fields, literal(0)), equal(t.use.definitions, literal(0))])
    .select((t) => ({ file: t.use.file, node: t.use.node })),
  imports: from('import', symbolTarget)
    .where((t) => greater(t.import.target_node, literal(0)))
    .select((t) => ({
      file: t.import.file,
      symbol: t.import.symbol,
      target_file: t.import.target_file,
      target_node: t.import.target_node,
    })),
  loops: nodeWithRole('loop'),
} as const;
