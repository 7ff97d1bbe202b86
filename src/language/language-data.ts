import type { FlowPart, FlowRole } from '../model/flow-roles.ts';
import type { NativeEffect } from '../model/native-effects.ts';

/**
 * What grammars/<language>/language.json says. Everything the engine knows about a language is here and in the
 * language's pattern files; no code names a language.
 */
export interface LanguageData {
  /** Identifier, the folder name. */
  readonly id: string;
  /** Identifiers the editor has for it, when they are others. */
  readonly editorIds?: readonly string[];
  readonly title: string;
  /** File name endings with the dot, e.g. `.py`. */
  readonly extensions: readonly string[];
  /** Whole file names, e.g. `SConstruct`. */
  readonly filenames?: readonly string[];
  /** Interpreter names on a `#!` line of files without a known ending. */
  readonly interpreters?: readonly string[];
  readonly grammar: { readonly package: string; readonly wasm: string };
  /** Pattern files, relative to the language's folder; may point into `../shared/`. */
  readonly patterns: readonly string[];
  /** Names of src/model/features.ts that hold for this language. */
  readonly features: readonly string[];
  /** Scope-making node kinds → kind of scope. */
  readonly scopes: Readonly<Record<string, ScopeKind>>;
  /**
   * Node kind → fields whose subtree is evaluated outside the scope the node stands in: outside the node's own scope when
   * the node makes one (a function's name), else outside the nearest scope around it (a default value in a parameter list).
   */
  readonly outsideScope: Readonly<Record<string, readonly string[]>>;
  /** The same for the first node of its kind among its siblings alone, as the first `for` of a comprehension. */
  readonly outsideScopeInFirst?: Readonly<Record<string, readonly string[]>>;
  /** Kinds that have children but whose whole text is interned as well, e.g. a dotted module name. */
  readonly wholeText: readonly string[];
  /** Anonymous tokens kept although no field holds them, e.g. `async`, `static`, `*`. */
  readonly tokens: readonly string[];
  /** Node kind → anonymous tokens kept in it although no field holds them. */
  readonly tokensIn?: Readonly<Record<string, readonly string[]>>;
  /** Role → node kinds with the role in detail (`value` of kind_role). */
  readonly roles: Readonly<Partial<Record<KindRoleName, Readonly<Record<string, string>>>>>;
  /** Names that are bound without any declaration. */
  readonly builtins: readonly string[];
  /** Built-in generic types and members that hand on the types of their elements. */
  readonly typeNames?: Readonly<Partial<Record<TypeNameRole, readonly string[]>>>;
  /** Syntax that is younger than the grammar, tried in this order on files the grammar does not understand as they are. */
  readonly respelled?: readonly Respelling[];
  /** Types that may stand in quotes: they are parsed as if they did not. */
  readonly quotedTypes?: QuotedTypes;
  /** Names of the kinds of nodes that documentation texts are made into, where they say types; no grammar has them. */
  readonly documentationNodes?: DocumentationNodeKinds;
  /** Member names of the methods that run when an instance is created. */
  readonly constructors: readonly string[];
  /** Names that every module has without binding them, each for something of the module itself. */
  readonly moduleNames?: readonly string[];
  /** Regular expression for the names of methods that the language or its host calls by itself. */
  readonly implicitMethods?: string;
  /** Regular expression for the paths of files with tests, by the habits of the language. */
  readonly testFiles?: string;
  /** Regular expression for the names of functions and methods of such files that whoever runs tests calls by their names. */
  readonly runByTests?: string;
  /** Decorators after which the first parameter of a method is no instance: nothing special (`static`), or the class (`class`). */
  readonly methodDecorators?: Readonly<Record<string, 'static' | 'class'>>;
  /** Names that, when called, give the instance as its supertype sees it. */
  readonly superCalls?: readonly string[];
  /** Names whose use moves values in a way of its own. */
  readonly valueNames?: Readonly<Partial<Record<ValueNameRole, readonly string[]>>>;
  /** Member name → name of the member that runs where a class lacks the first. */
  readonly insteadOf?: Readonly<Record<string, string>>;
  /** Built-in function → members of its first argument that it runs: each of what the one before it gives. */
  readonly functionMembers?: Readonly<Record<string, readonly string[]>>;
  /** What is built in, by form and name: its effect on values. */
  readonly natives?: Readonly<Partial<Record<NativeForm, Readonly<Partial<Record<NativeEffect, readonly string[]>>>>>>;
  /** Names of project files that say how module names map to paths. */
  readonly projectFiles?: Readonly<Record<string, ProjectFileRole>>;
  readonly modulePath: ModulePathRule;
  /** Node kind → its role in the flow of control. */
  readonly flow?: Readonly<Record<string, FlowKind>>;
  /** A snippet that uses most of the grammar; the heap reader checks itself on it at start-up. */
  readonly sample: string;
}

export interface DocumentationNodeKinds {
  /** A tag that says a type. */
  readonly tag: string;
  /** A type written out in one. */
  readonly shape: string;
  /** The name of a member of such a type. */
  readonly member: string;
}

/** Text the grammar does not understand, and shorter or equally long text with the same structure; positions and names stay. */
export interface QuotedTypes {
  /** Regular expression for strings, with their quotes, that may be types; types that are one name are looked up as strings. */
  readonly pattern: string;
  /** Kind of node in which a string is a type. */
  readonly within: string;
  /** Names whose arguments are strings as they are. */
  readonly except: readonly string[];
  /** Functions whose first argument is a type. */
  readonly firstArgumentOf: readonly string[];
}

export interface Respelling {
  /** What is said by it. */
  readonly title: string;
  /** Regular expression for the text that is replaced. */
  readonly pattern: string;
  /** What stands in its place, filled up to the same length. */
  readonly as: string;
  /** The character it is filled up with; a blank when absent. */
  readonly fill?: string;
  /** Whether it is said so in every text; else where the grammar does not understand one as it is. */
  readonly always?: boolean;
  /** Kind of the node that the replaced text becomes, which then is what the group `text` of the pattern has found. */
  readonly node?: string;
}

/** The role of a kind in the flow of control; its parts are held by a field, or are the child at a place from 0. */
export type FlowKind = { readonly role: FlowRole } & Readonly<Partial<Record<FlowPart, string | number>>>;

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'block' | 'comprehension' | 'type' | 'condition';

/** How values move where a name is used. */
export const valueNameRoles = [
  'property_decorator', // the decorated method is called where the member is read
  'overload_decorator', // callers see the decorated function in place of the one of its name that is not decorated so
  'invocation', // the member runs when an instance is called
  'prototype', // the member of a function has the members of its instances
  'setter_decorator', // the decorated method is called where the member is written
  'item_read', // the member runs when an element is read by key
  'item_write', // … is written
  'item_delete', // … is deleted
  'class_new', // the member of the class of a class runs to make it
  'class_init', // the member of the class of a class runs when it is made
  'record_base', // a class derived from it has a constructor that takes its declared fields in order
  'class_variable', // a variable of a class whose type is declared so is no field of its instances
  'clears_elements', // a call of the member takes all elements out of a collection
  'replaces_element', // … the element with the key it is given, or gives that another value
  'merges_members', // a call of the member gives a mapping what its arguments hold under their names
  'adds_elements', // a call of the member puts its arguments behind the elements of a collection
  'puts_first', // … before them, in their order
  'puts_element', // … puts its second argument before the element at the position that the first one says
  'takes_first', // … takes out the first element
  'takes_last', // … the last one
  'takes_element', // … the one at the position it is given, without one the last
  'takes_range', // … from the position that the first argument says on as many as the second one says; others come in their place
  'reverses_elements', // … turns the order of the elements around
  'moves_elements', // … gives elements of a collection other positions, nobody knows which
  'after_construction', // the member runs when the declared fields of a new instance have their values
  'arguments_object', // the name stands for all arguments of the function around it
  'subclass_init', // the member of a base class runs when a subclass is made
  'iteration_start', // the member runs when a loop starts
  'iteration_step', // the member of what that gives runs for each element
  'text_member', // members whose text, or that of what they hold, is the text of the whole
  'size_member', // the member says how many parts its object has: nothing of what these are
  'all_members', // members that stand for all members of their object, by key
  'iteration_item', // the member of what that gives that holds the element; without, it is the element
  'async_iteration_start',
  'async_iteration_step',
  'resource_start', // the member runs when a managed resource is entered
  'resource_end', // … is left
  'async_resource_start',
  'async_resource_end',
  'awaiting_start', // the member runs when a value is awaited
  'descriptor_read', // the member of an instance that a class holds runs where the class or its instance is asked for it
  'class_member', // reading it gives the class of an instance
  'any_member', // a class or module with the member has members that nobody names
  'type_test', // the built-in function says whether its first argument is an instance of the second
  'false_value', // the simple value is the one that holds in no condition
  'object_member', // every object has the member, whatever members it has under all names
  'standard_module', // the module of the standard library comes before one beside the importing module
  'export_object', // what a module offers: a free name, or a member of one
  'source_folder', // names of modules count from folders of the name
  'dynamic_scope', // the built-in function may read or write variables nobody names
] as const;

/** Functions by their names, dotted where they belong to an object or a module; members of collections; members of functions. */
export const nativeForms = ['function', 'member', 'function_member'] as const;

export type NativeForm = (typeof nativeForms)[number];

export type ValueNameRole = (typeof valueNameRoles)[number];

/** What a built-in generic type or one of its members does with the types of its elements. */
export type TypeNameRole =
  | 'element_first' // its elements have the type of the first argument
  | 'element_second' // its elements have the type of the second argument
  | 'members_second' // its members, whatever their names, have the type of the second argument
  | 'sequence_first' // its elements and items have the type of the first argument
  | 'sequence_all' // the same with every argument
  | 'mapping' // its elements have the type of the first argument, its items that of the second
  | 'same_all' // it has what each of the arguments has
  | 'class_first' // it is the class that the first argument names
  | 'called_first' // calling it gives the first argument
  | 'called_second' // calling it gives the second argument
  | 'taken_first' // it is a function that takes the first argument
  | 'component' // classes that extend it are given the first argument and hold the second
  | 'component_given' // the member with what such a class is given
  | 'component_held' // the member with what it holds
  | 'result_first' // it is what the first argument gives when it is called
  | 'instance_first' // … when it is called with `new`
  | 'parameters_first' // it is the tuple of what the first argument takes
  | 'settled_first' // it is what the first argument settles with
  | 'unpacked_first' // as the type of a parameter that collects named arguments, the members of the first argument are their names
  | 'keyed_class' // instances of classes that extend it hold under its name, as a key, what each member says
  | 'placed_class' // … at its place what each member says
  | 'cast' // calling it gives what its first argument names
  | 'type_variable' // calling it makes a variable that stands for types
  | 'type_bound' // the name of the argument of such a call that says what the types are subtypes of
  | 'self_type' // it stands for the class around
  | 'numbered' // a loop over its call gives a number and an element of the argument
  | 'side_by_side' // a loop over its call gives an element of each argument
  | 'awaited_first' // it settles with the first argument
  | 'awaited_third' // it settles with the third
  | 'same_first' // it has the members of the first argument
  | 'sent_second' // a generator: the second argument is what it is sent
  | 'member_key' // functions given by name to the member get an element
  | 'member_element' // calling the member gives an element
  | 'member_item' // calling the member gives an item
  | 'member_pairs' // calling the member gives pairs of keys and items
  | 'member_entries' // going through what calling the member gives gives pairs, with an element behind
  | 'mapping_member' // mappings have the member
  | 'sequence_member' // other collections have it
  | 'member_held' // calling the member gives the items
  | 'member_same' // calling the member gives a collection of the same elements
  | 'member_callback' // the member gives each element to its first argument
  | 'member_made' // the member gives a collection of what its first argument gives for each element
  | 'member_joined' // … a collection of the elements of all that
  | 'member_compare' // the member gives two elements at a time to its first argument
  | 'member_fold' // the member gives its first argument what it gave before and an element, beginning with the second argument
  | 'member_given' // the arguments of the member are elements
  | 'member_settled' // the member gives what it settles with to its first argument
  | 'member_waited'; // the member gives what it settles with

/** Roles that need no structure; everything else is said by patterns. */
export type KindRoleName =
  | 'identifier' // occurrences that are names in a scope → read | type
  | 'receiver' // `this`, `super` → this | super
  | 'literal' // → string | number | boolean | null | regex | template | list | map | …
  | 'comment' // → comment
  | 'documented' // what documentation texts are made into → tag | member
  | 'argument' // kinds of argument that are not plain values → keyword | spread | keyword_spread
  | 'parameter_mark' // marks between parameters → positional, behind those that are given by place alone
  | 'equality_operator' // comparisons that tell what a variable is → equal | unequal | among | not_among
  | 'decidable_operator' // operators whose result is known where both operands are written out → equal | less | add | …
  | 'rendering' // kinds of nodes and operators that make a text of what collections hold → each (elements) | any (also under names)
  | 'key_iteration' // words of loops that go through keys → keys
  | 'test_operator' // operators whose result says something about their operands and is not made of them → test
  | 'unary_method' // operators that run a member of their operand → its name
  | 'left_method' // … of the left one of two operands
  | 'compare_method' // comparisons that do the same
  | 'augmented_method' // combined assignments that do the same
  | 'right_method' // operators that run a member of the right operand
  | 'reflected_method' // … where the left one is written out
  | 'quoted' // what stands between the quotes of a string → plain
  | 'shape' // types that are written out as a list of members → type
  | 'type_context' // a subtree of types → type
  | 'alternatives' // types of which one of their parts holds → type
  | 'type_wrapper' // a type that means what its first part names → name
  | 'self_type'; // the type of what a method is called on → instance

/** `paths`: prefixes mapped to paths (compiler options); `package`: the name and entry of a package. */
export type ProjectFileRole = 'paths' | 'package';

/** How a file path becomes a module name. */
export interface ModulePathRule {
  /** Text between the parts of a module name. */
  readonly separator: string;
  /** File stems that stand for their folder, e.g. `__init__` or `index`. */
  readonly packageStems: readonly string[];
}
