import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { add, equal, greater, less, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { argument, baseType, callSite, definition, parameter, passing, result, symbol, typeForm } = factTables;
const { resolvedName, staticValue } = relationTables;

/** Mixins inside each other are few. */
const deepest = 8;

/** Expressions that have the value of a part of them, whatever type they say it has. */
const handedOn = union(
  from('part', passing).select((t) => ({ file: t.part.file, node: t.part.node, part: t.part.part })),
  from('form', typeForm)
    .where((t) => equal(t.form.kind, literal('said')))
    .select((t) => ({ file: t.form.file, node: t.form.node, part: t.form.part })),
);
const returned = from('result', result)
  .where((t) => [oneOf(t.result.kind, literal('return'), literal('replaced')), greater(t.result.value, literal(0))])
  .select((t) => ({ file: t.result.file, function: t.result.callable, value: t.result.value }));
const returnedValues = fixpoint('returned', returned, (self) =>
  from('result', self)
    .join('part', handedOn, (t) => [equal(t.result.file, t.part.file), equal(t.result.value, t.part.node)])
    .select((t) => ({ file: t.result.file, function: t.result.function, value: t.part.part })),
);
const named = from('value', staticValue)
  .where((t) => equal(t.value.kind, literal('definition')))
  .join('class', definition, (t) => [
    equal(t.value.target_file, t.class.file),
    equal(t.value.target_node, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .select((t) => ({
    file: t.value.file,
    node: t.value.node,
    target_file: t.class.file,
    target_node: t.class.node,
  }));
const written = from('class', definition)
  .where((t) => equal(t.class.kind, literal('class')))
  .select((t) => ({
    file: t.class.file,
    node: t.class.node,
    target_file: t.class.file,
    target_node: t.class.node,
  }));
/** Functions that give a class. */
const given = distinct(
  from('result', returnedValues)
    .join('class', union(named, written), (t) => [
      equal(t.result.file, t.class.file),
      equal(t.result.value, t.class.node),
    ])
    .select((t) => ({
      file: t.result.file,
      function: t.result.function,
      target_file: t.class.target_file,
      target_node: t.class.target_node,
    })),
);
/** Places of the arguments that the class a function gives has as its supertype. */
const extended = distinct(
  from('given', given)
    .join('base', baseType, (t) => [
      equal(t.given.target_file, t.base.file),
      equal(t.given.target_node, t.base.class),
      equal(t.base.kind, literal('extends')),
    ])
    .join('name', resolvedName, (t) => [equal(t.base.file, t.name.file), equal(t.base.node, t.name.node)])
    .join('symbol', symbol, (t) => [equal(t.name.file, t.symbol.file), equal(t.name.symbol, t.symbol.node)])
    .join('parameter', parameter, (t) => [
      equal(t.symbol.file, t.parameter.file),
      equal(t.symbol.node, t.parameter.name),
      equal(t.given.function, t.parameter.callable),
    ])
    .select((t) => ({ file: t.given.file, function: t.given.function, position: t.parameter.position })),
);

const called = from('base', baseType)
  .join('call', callSite, (t) => [equal(t.base.file, t.call.file), equal(t.base.node, t.call.node)])
  .select((t) => ({ file: t.base.file, base: t.base.node, value: t.base.node, level: literal(0) }));
/** What classes extend through calls: the calls, what these are given, and so on. */
const values = fixpoint('mixed', called, (self) =>
  union(
    from('at', self)
      .join('call', callSite, (t) => [
        equal(t.at.file, t.call.file),
        equal(t.at.value, t.call.node),
        less(t.at.level, literal(deepest)),
      ])
      .join('callee', staticValue, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
      .join('extended', extended, (t) => [
        equal(t.callee.target_file, t.extended.file),
        equal(t.callee.target_node, t.extended.function),
      ])
      .join('argument', argument, (t) => [
        equal(t.call.file, t.argument.file),
        equal(t.call.node, t.argument.call),
        equal(t.extended.position, t.argument.position),
      ])
      .select((t) => ({
        file: t.at.file,
        base: t.at.base,
        value: t.argument.value,
        level: add(t.at.level, literal(1)),
      })),
    from('at', self)
      .join('part', handedOn, (t) => [equal(t.at.file, t.part.file), equal(t.at.value, t.part.node)])
      .select((t) => ({ file: t.at.file, base: t.at.base, value: t.part.part, level: t.at.level })),
  ),
);

/** Supertype expressions that call a function for a class, with that class and those the function is given, the nearest first. */
export const mixinClasses = distinct(
  union(
    from('at', values)
      .join('call', callSite, (t) => [equal(t.at.file, t.call.file), equal(t.at.value, t.call.node)])
      .join('callee', staticValue, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
      .join('given', given, (t) => [
        equal(t.callee.target_file, t.given.file),
        equal(t.callee.target_node, t.given.function),
      ])
      .select((t) => ({
        file: t.at.file,
        node: t.at.base,
        level: t.at.level,
        target_file: t.given.target_file,
        target_node: t.given.target_node,
      })),
    from('at', values)
      .where((t) => greater(t.at.level, literal(0)))
      .join('class', named, (t) => [equal(t.at.file, t.class.file), equal(t.at.value, t.class.node)])
      .select((t) => ({
        file: t.at.file,
        node: t.at.base,
        level: t.at.level,
        target_file: t.class.target_file,
        target_node: t.class.target_node,
      })),
  ),
);
