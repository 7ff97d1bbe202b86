import { definitionTables } from '../../../model/tables/definitions.ts';
import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  both,
  choose,
  coalesce,
  either,
  equal,
  greater,
  isNotNull,
  isNull,
  literal,
  notEqual,
  oneOf,
} from '../../../relation/expressions.ts';
import { count, max, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { definitionSite, useSite, variableFinding } = definitionTables;
const { callSite, decorator, definition, reference, scope, symbol } = factTables;

const uses = from('use', useSite)
  .where((t) => equal(t.use.fields, literal(0)))
  .groupBy(
    (t) => ({ file: t.use.file, symbol: t.use.symbol }),
    (t) => ({ uses: count(), first_unit: min(t.use.unit), last_unit: max(t.use.unit) }),
  );

const stores = from('site', definitionSite)
  .where((t) => [
    equal(t.site.fields, literal(0)),
    equal(t.site.uses, literal(0)),
    notEqual(t.site.kind, literal('deletion')),
  ])
  .leftJoin('total', uses, (t) => [equal(t.site.file, t.total.file), equal(t.site.symbol, t.total.symbol)])
  .select((t) => ({
    language: t.site.language,
    file: t.site.file,
    node: t.site.node,
    symbol: t.site.symbol,
    unit: t.site.unit,
    kind: choose([[isNull(t.total.uses), literal('unused')]], literal('dead_store')),
    own: choose(
      [
        [
          oneOf(
            t.site.kind,
            ...(['parameter', 'iteration', 'destructuring', 'declaration', 'type', 'exception'] as const).map((kind) =>
              literal(kind),
            ),
          ),
          literal('given'),
        ],
        // What is imported again is the same; modules of one package are imported one after the other.
        [both(equal(t.site.kind, literal('import')), isNotNull(t.total.uses)), literal('given')],
      ],
      literal('none'),
    ),
    first_unit: coalesce(t.total.first_unit, t.site.unit),
    last_unit: coalesce(t.total.last_unit, t.site.unit),
  }));

const reads = from('use', useSite)
  .where((t) => [equal(t.use.fields, literal(0)), t.use.unset])
  .select((t) => ({
    language: t.use.language,
    file: t.use.file,
    node: t.use.node,
    symbol: t.use.symbol,
    unit: t.use.unit,
    kind: literal('use_before_definition'),
    own: choose([[greater(t.use.definitions, literal(0)), literal('some_paths')]], literal('none')),
    first_unit: t.use.unit,
    last_unit: t.use.unit,
  }));

/** Files that call what may read or write any variable. */
const dynamic = distinct(
  from('call', callSite)
    .join('name', reference, (t) => [equal(t.call.file, t.name.file), equal(t.call.callee, t.name.node)])
    .join('text', token, (t) => equal(t.name.token, t.text.token))
    .join('known', languageName, (t) => [
      equal(t.call.language, t.known.language),
      equal(t.text.text, t.known.name),
      equal(t.known.role, literal('dynamic_scope')),
    ])
    .select((t) => ({ file: t.call.file })),
);

/** Decorators get what they stand at, and may keep it. */
const decorated = distinct(
  from('decorator', decorator).select((t) => ({ file: t.decorator.file, node: t.decorator.target })),
);
/** What a namespace declares may be used from outside. */
const namespaces = from('namespace', definition)
  .where((t) => equal(t.namespace.kind, literal('namespace')))
  .select((t) => ({ file: t.namespace.file, scope: t.namespace.body }));

export default relateRule({
  id: 'variable-findings',
  family: 'flow',
  title: 'Values nobody reads and reads without a value',
  why: 'A value that no use can read was computed for nothing; a use that no definition reaches fails or finds nothing. What others may do to the variable is said as a doubt.',
  logic:
    'variable_finding(f, n, dead_store) :- definition_site(f, n, uses: 0); variable_finding(f, n, use_before_definition) :- use_site(f, n, unset).',
  output: variableFinding,
  relation: from('found', union(stores, reads))
    .join('symbol', symbol, (t) => [equal(t.found.file, t.symbol.file), equal(t.found.symbol, t.symbol.node)])
    .join('scope', scope, (t) => [equal(t.symbol.file, t.scope.file), equal(t.symbol.scope, t.scope.scope)])
    .leftJoin('definition', definition, (t) => [
      equal(t.found.file, t.definition.file),
      equal(t.found.node, t.definition.name),
    ])
    .leftJoin('decorated', decorated, (t) => [
      equal(t.definition.file, t.decorated.file),
      equal(t.definition.node, t.decorated.node),
    ])
    .leftJoin('namespace', namespaces, (t) => [
      equal(t.symbol.file, t.namespace.file),
      equal(t.symbol.scope, t.namespace.scope),
    ])
    .leftJoin('dynamic', dynamic, (t) => equal(t.found.file, t.dynamic.file))
    .select((t) => ({
      language: t.found.language,
      file: t.found.file,
      node: t.found.node,
      kind: t.found.kind,
      symbol: t.found.symbol,
      doubt: choose(
        [
          [isNotNull(t.dynamic.file), literal('dynamic')],
          [
            either(oneOf(t.scope.kind, literal('module'), literal('class')), isNotNull(t.namespace.file)),
            literal('global'),
          ],
          // The name that a function expression has inside itself says what it is.
          [either(isNotNull(t.decorated.node), equal(t.symbol.scope, t.definition.node)), literal('given')],
          [
            either(notEqual(t.found.first_unit, t.found.unit), notEqual(t.found.last_unit, t.found.unit)),
            literal('captured'),
          ],
        ],
        t.found.own,
      ),
    })),
  examples: [
    {
      title: 'A value that is replaced before it is read',
      files: { 'a.py': 'def f():\n    x = 1\n    x = 2\n    return x\n' },
      edges: [],
      rows: 2,
    },
    {
      title: 'A value that is read on one of two ways',
      files: { 'a.py': 'def f(a):\n    x = 1\n    if a:\n        x = 2\n    return x\n' },
      edges: [],
      rows: 1,
    },
  ],
});
