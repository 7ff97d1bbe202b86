import { FlowTable } from '../flow/flow-table.ts';
import { PlacePairs } from '../flow/place-pairs.ts';
import { type Places, placesOf } from '../flow/places.ts';
import { RowsBy } from '../flow/rows-by.ts';
import type { GraphReader } from '../graph-reader.ts';
import { addressedParameters } from './addressed-parameters.ts';
import { guardRelations } from './guard-relations.ts';
import type { ModelIndex } from './model-index.ts';
import { namedReads, namedRelations, outsideRelations, tokenNumbers } from './outside-relations.ts';

type Row = Readonly<Record<string, unknown>>;

export interface NamedPlace {
  readonly at: number;
  readonly name: string;
}

export interface OpenCall extends NamedPlace {
  /** The name as written, or with all dots that are known. */
  readonly dotted: string;
  readonly reason: string;
  /** Whether it is known whose function it is. */
  readonly isNamed: boolean;
}

export interface TypedField {
  readonly type: number;
  readonly reads: readonly number[];
}

/** A use of a variable where control comes only when a test of it came out so. */
export interface GuardedUse {
  readonly at: number;
  /** The call or comparison. */
  readonly test: number;
  /** The use of the variable in what was tested. */
  readonly tested: number;
  readonly outcome: boolean;
}

/** What the graph says about the border of the workspace. */
export interface OutsideFacts {
  /** Number of the language of the file a place is in; 0 when there is none. */
  languageOf(place: number): number;
  readonly names: readonly NamedPlace[];
  readonly modules: readonly NamedPlace[];
  /** Calls without a target, by the last part of their name. */
  readonly calls: readonly OpenCall[];
  readonly functions: readonly NamedPlace[];
  /** Definitions of functions, and of classes that derive from something outside. */
  readonly callables: ReadonlySet<number>;
  readonly openClasses: ReadonlySet<number>;
  /** Methods of open classes: of all methods of the workspace only these may be called on what comes from outside. */
  readonly openMethods: ReadonlySet<number>;
  /** Constructors of a class. */
  readonly constructors: PlacePairs;
  /** Variables and members that are read, of the names that models speak of. */
  readonly reads: readonly NamedPlace[];
  /** Uses of variables behind tests that models speak of. */
  readonly guardedUses: readonly GuardedUse[];
  /** Reads of members that the same function writes, too: they may be other values the next time. */
  readonly writtenMembers: ReadonlySet<number>;
  /** Regular expressions that match anywhere in a text. */
  readonly openPatterns: ReadonlySet<number>;
  /** Definitions an expression means. */
  readonly definitions: PlacePairs;
  /** Definitions a decorator is applied to. */
  readonly decorated: PlacePairs;
  /** Parameters a decorator is applied to, where their value is found. */
  readonly decoratedParameters: PlacePairs;
  /** Methods of the classes that name an expression as their supertype, those with a name that models speak of. */
  derivedMethods(base: number): readonly NamedPlace[];
  /** What is called as the supertype that an expression is: classes without a constructor, words for it in others. */
  readonly derived: PlacePairs;
  /** Parameters whose type an expression declares, where their values are found. */
  readonly typed: PlacePairs;
  /** Types that are declared for a parameter, by where its value is found. */
  readonly typesOf: PlacePairs;
  /** Types that are declared for fields of a class, with the reads of each field. */
  fieldsOf(of: number): readonly TypedField[];
  /** What decorates a parameter, by where its value is found. */
  readonly decoratorsOf: PlacePairs;
  /** By texts that make parameters harmless, see `ModelIndex.forms`: where the values of such parameters are found. */
  readonly addressed: ReadonlyMap<string, ReadonlySet<number>>;
  /** Values among arguments and entries of objects that are written out and count as false. */
  readonly falseValues: ReadonlySet<number>;
  /** Calls of a callable. */
  readonly callers: PlacePairs;
  /** Texts of the names that models speak of, by token, and the other way round. */
  readonly texts: ReadonlyMap<number, string>;
  readonly tokens: ReadonlyMap<string, number>;
}

/** Reads it all; `index` says which texts matter. */
export async function outsideFacts(reader: GraphReader, index: ModelIndex): Promise<OutsideFacts> {
  const places = await placesOf(reader);
  const tables = {} as Record<keyof typeof outsideRelations, FlowTable>;
  for (const [name, relation] of Object.entries(outsideRelations)) {
    const { rows, columns } = await reader.numbers(relation);
    tables[name as keyof typeof outsideRelations] = new FlowTable(rows, columns, places);
  }
  const named = {} as Record<keyof typeof namedRelations, readonly Row[]>;
  for (const [name, relation] of Object.entries(namedRelations))
    named[name as keyof typeof namedRelations] = await reader.rows(relation, {});
  const tokens = await reader.rows(tokenNumbers, { texts: [...index.texts].join(' ') });
  const reads = await reader.rows(namedReads, { texts: [...index.values.keys()].join(' ') });
  const guards = { texts: [...index.guards].join(' ') };
  const guarded = await reader.rows(guardRelations.guardedUses, { ...guards, ends: [...index.exits].join(' ') });
  const patterns = await reader.rows(guardRelations.openPatterns, guards);
  const addressed = new Map<string, ReadonlySet<number>>();
  for (const forms of index.forms) {
    const rows = await reader.rows(addressedParameters, { forms });
    addressed.set(forms, new Set(rows.map(({ file, name }) => places.of(Number(file), Number(name)))));
  }
  const texts = new Map(tokens.map((row) => [Number(row.token), String(row.text)]));
  const openClasses = tables.openClasses.placesIn();
  const methods = new MethodRows(tables.members, texts);
  const derived = new PlacePairs(tables.bases.at(), tables.bases.at('class'));
  return {
    languageOf: languagesOf(tables.files, places),
    // A name that begins with a dot is that of a member of something built in, whatever module has such a name.
    names: placed(named.names, places).filter(({ name }) => !name.startsWith('.')),
    modules: placed(named.modules, places),
    calls: openCalls(named.calls, places),
    callables: tables.callables.placesIn(),
    openClasses,
    openMethods: methods.among(openClasses),
    constructors: targetsBy(tables.constructors, 'class'),
    functions: placed(named.functions, places),
    reads: placed(reads, places),
    guardedUses: guarded.map(({ file, node, test, tested, edge }) => ({
      at: places.of(Number(file), Number(node)),
      test: places.of(Number(file), Number(test)),
      tested: places.of(Number(file), Number(tested)),
      outcome: edge === 'true',
    })),
    writtenMembers: tables.writtenMembers.placesIn(),
    openPatterns: new Set(patterns.map(({ file, node }) => places.of(Number(file), Number(node)))),
    definitions: targetsBy(tables.definitions, 'node'),
    decorated: new PlacePairs(tables.decorators.at(), tables.decorators.at('target')),
    decoratedParameters: new PlacePairs(tables.decoratedParameters.at(), entriesOf(tables.decoratedParameters)),
    derived: new PlacePairs(tables.derived.at(), tables.derived.at('place')),
    derivedMethods: (base) => derived.all(base).flatMap((each) => methods.named(each)),
    typed: new PlacePairs(tables.typed.at(), entriesOf(tables.typed)),
    typesOf: new PlacePairs(entriesOf(tables.typed), tables.typed.at()),
    fieldsOf: fieldsBy(tables.typedFields, tables.fieldReads),
    decoratorsOf: new PlacePairs(entriesOf(tables.decoratedParameters), tables.decoratedParameters.at()),
    addressed,
    falseValues: tables.falseValues.placesIn(),
    callers: new PlacePairs(tables.targets.at('target_node', 'target_file'), tables.targets.at()),
    texts,
    tokens: new Map(tokens.map((row) => [String(row.text), Number(row.token)])),
  };
}

function fieldsBy(fields: FlowTable, reads: FlowTable): OutsideFacts['fieldsOf'] {
  const byClass = new RowsBy(fields.at('class'));
  const [types, places] = [fields.at('type', 'field_file'), fields.at('field', 'field_file')];
  const readsOf = new PlacePairs(reads.at('target_node', 'target_file'), reads.at());
  return (of) =>
    byClass.all(of).map((row) => ({ type: types[row] as number, reads: readsOf.all(places[row] as number) }));
}

const targetsBy = (table: FlowTable, column: string): PlacePairs =>
  new PlacePairs(table.at(column), table.at('target_node', 'target_file'));

/** Where the values of parameters are found: at their names, or where those stand that are taken apart at once. */
function entriesOf(table: FlowTable): Int32Array {
  const [names, named, nodes] = [table.numbers('name'), table.at('name'), table.at('parameter')];
  return named.map((name, row) => ((names[row] as number) > 0 ? name : (nodes[row] as number)));
}

const placed = (rows: readonly Row[], places: Places): readonly NamedPlace[] =>
  rows.map(({ file, node, name }) => ({ at: places.of(Number(file), Number(node)), name: String(name) }));

const openCalls = (rows: readonly Row[], places: Places): readonly OpenCall[] =>
  rows.map(({ file, node, name, reason }) => ({
    at: places.of(Number(file), Number(node)),
    name: String(name).replace(/^.*\./, ''),
    dotted: String(name),
    reason: String(reason),
    isNamed: reason === 'external' || reason === 'builtin',
  }));

function languagesOf(files: FlowTable, places: Places): (place: number) => number {
  const languages = files.numbers('language');
  const byFile = new Map([...files.numbers('file')].map((file, row) => [file, languages[row] as number]));
  return (place) => byFile.get(places.fileOf(place)) ?? 0;
}

/** The methods of classes, also those they inherit. */
class MethodRows {
  private readonly byClass: RowsBy;
  private readonly methods: Int32Array;
  private readonly tokens: Int32Array;

  constructor(
    members: FlowTable,
    private readonly texts: ReadonlyMap<number, string>,
  ) {
    this.byClass = new RowsBy(members.at('class'));
    this.methods = members.at('target_node', 'target_file');
    this.tokens = members.numbers('token');
  }

  /** All that some classes have. */
  among(owners: ReadonlySet<number>): ReadonlySet<number> {
    const found = new Set<number>();
    for (const owner of owners) for (const row of this.byClass.all(owner)) found.add(this.methods[row] as number);
    return found;
  }

  /** Those with a name that models speak of. */
  named(owner: number): readonly NamedPlace[] {
    return this.byClass.all(owner).flatMap((row) => {
      const name = this.texts.get(this.tokens[row] as number);
      return name === undefined ? [] : [{ at: this.methods[row] as number, name }];
    });
  }
}
