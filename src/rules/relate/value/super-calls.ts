import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { both, coalesce, either, equal, isNotNull, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { argument, callSite, definition, reference, scopeHome } = factTables;

/** Classes that are named first in a call. */
const named = from('argument', argument)
  .where((t) => equal(t.argument.position, literal(0)))
  .join('value', relationTables.staticValue, (t) => [
    equal(t.argument.file, t.value.file),
    equal(t.argument.value, t.value.node),
    equal(t.value.kind, literal('definition')),
  ])
  .whereExists('class', definition, (t) => [
    equal(t.value.target_file, t.class.file),
    equal(t.value.target_node, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .select((t) => ({
    file: t.argument.file,
    call: t.argument.call,
    class_file: t.value.target_file,
    class: t.value.target_node,
  }));

/** Calls that give the instance as the supertypes of a class see it: that of the class they name, else of the one around. */
export const superCalls = from('call', callSite)
  .join('callee', reference, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
  .join('text', token, (t) => [equal(t.callee.token, t.text.token)])
  .join('name', languageName, (t) => [
    equal(t.call.language, t.name.language),
    equal(t.text.text, t.name.name),
    equal(t.name.role, literal('super_call')),
  ])
  .join('home', scopeHome, (t) => [equal(t.call.file, t.home.file), equal(t.call.scope, t.home.scope)])
  .leftJoin('named', named, (t) => [equal(t.call.file, t.named.file), equal(t.call.node, t.named.call)])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    class_file: coalesce(t.named.class_file, t.call.file),
    class: coalesce(t.named.class, t.home.type),
    is_of_another: both(
      isNotNull(t.named.class),
      either(
        notEqual(coalesce(t.named.class_file, t.call.file), t.call.file),
        notEqual(coalesce(t.named.class, t.home.type), t.home.type),
      ),
    ),
  }));
