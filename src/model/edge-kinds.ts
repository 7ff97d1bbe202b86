/** Every kind of edge once; `out` and `in` are how a list of edges is titled from the source and from the target. */
export const edgeKinds = {
  AST_PARENT_OF: { family: 'syntax', out: 'children', in: 'parent', doc: 'A syntax node holds another.' },
  CONTAINS: {
    family: 'contain',
    out: 'contains',
    in: 'contained in',
    doc: 'A folder, file, module or definition holds another.',
  },
  SCOPE_PARENT: { family: 'scope', out: 'outer scope', in: 'inner scopes', doc: 'A scope lies in another.' },
  SCOPE_BINDS: { family: 'scope', out: 'binds', in: 'bound in', doc: 'A scope holds a name.' },
  DEFINITION_OF: {
    family: 'scope',
    out: 'defines',
    in: 'defined by',
    doc: 'A binding occurrence or definition introduces a symbol.',
  },
  REFERS_TO: {
    family: 'resolve',
    out: 'refers to',
    in: 'references',
    doc: 'An occurrence of a name means a symbol or definition.',
  },
  IMPORTS: { family: 'import', out: 'imports', in: 'imported by', doc: 'A module imports another module.' },
  IMPORTS_SYMBOL: {
    family: 'import',
    out: 'imports symbol',
    in: 'imported as',
    doc: 'An import means a symbol of another module.',
  },
  EXPORTS: { family: 'import', out: 'exports', in: 'exported by', doc: 'A module offers a symbol to others.' },
  CALLS: { family: 'call', out: 'calls', in: 'called by', doc: 'A callable calls another.' },
  CALL_TARGET: { family: 'call', out: 'target', in: 'call sites', doc: 'A call site calls a callable.' },
  INSTANTIATES: {
    family: 'call',
    out: 'instantiates',
    in: 'instantiated by',
    doc: 'A callable creates instances of a class.',
  },
  READS_FIELD: { family: 'access', out: 'reads', in: 'read by', doc: 'A callable reads a field.' },
  WRITES_FIELD: { family: 'access', out: 'writes', in: 'written by', doc: 'A callable writes or deletes a field.' },
  THROWS: { family: 'throw', out: 'throws', in: 'thrown by', doc: 'A callable raises an exception of a class.' },
  CATCHES: { family: 'throw', out: 'catches', in: 'caught by', doc: 'A callable handles exceptions of a class.' },
  INHERITS: { family: 'inherit', out: 'supertypes', in: 'subtypes', doc: 'A class or interface has a supertype.' },
  OVERRIDES: { family: 'inherit', out: 'overrides', in: 'overridden by', doc: 'A method replaces one of a supertype.' },
  DECORATES: {
    family: 'decorate',
    out: 'decorates',
    in: 'decorated by',
    doc: 'A decorator is applied to a definition.',
  },
  HAS_TYPE: {
    family: 'type',
    out: 'type',
    in: 'type of',
    doc: 'A declared type names a class, interface, enum or alias.',
  },
  HAS_PARAMETER: { family: 'contain', out: 'parameters', in: 'parameter of', doc: 'A callable has a parameter.' },
  HAS_ARGUMENT: { family: 'call', out: 'arguments', in: 'argument of', doc: 'A call site has an argument.' },
  ARGUMENT_TO_PARAMETER: {
    family: 'call',
    out: 'passed to',
    in: 'arguments passed',
    doc: 'An argument of a call is what a parameter of a called callable gets.',
  },
  DOCUMENTS: {
    family: 'contain',
    out: 'documents',
    in: 'documentation',
    doc: 'A text documents a definition or module.',
  },
  CFG_ENTRY: { family: 'flow', out: 'begins with', in: 'begins', doc: 'What runs first in a unit.' },
  CFG: { family: 'flow', out: 'goes on to', in: 'comes after', doc: 'A node may run right after another.' },
  CFG_EXIT: { family: 'flow', out: 'ends', in: 'ends with', doc: 'After what a unit may end, in whichever way.' },
  DOMINATES: {
    family: 'flow',
    out: 'dominates',
    in: 'dominated by',
    doc: 'Every path from the beginning of the unit to a node passes the other.',
  },
  POST_DOMINATES: {
    family: 'flow',
    out: 'post-dominates',
    in: 'post-dominated by',
    doc: 'Every path from a node to the end of the unit passes the other.',
  },
  CDG: { family: 'flow', out: 'decides on', in: 'depends on', doc: 'A condition decides whether a node runs.' },
  REACHING_DEF: {
    family: 'flow',
    out: 'reaches',
    in: 'reached by',
    doc: 'A value given in one place may be the one that is read in another.',
  },
  DATA_FLOW: {
    family: 'flow',
    out: 'flows to',
    in: 'flows from',
    doc: 'A value, or what is made of it, gets from one place to another.',
  },
} as const;

export type EdgeKind = keyof typeof edgeKinds;

/** Kinds between statements and expressions, which are there when layers are asked for. */
export const layerKinds = (Object.keys(edgeKinds) as EdgeKind[]).filter((kind) => edgeKinds[kind].family === 'flow');

/** Kinds a picture or a hover shows unless asked for others. */
export const shownEdgeKinds: readonly EdgeKind[] = [
  'CALLS',
  'INHERITS',
  'OVERRIDES',
  'IMPORTS',
  'IMPORTS_SYMBOL',
  'REFERS_TO',
  'CONTAINS',
  'DECORATES',
  'HAS_TYPE',
];
