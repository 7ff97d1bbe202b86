import type { Arrangement } from './layout.ts';

interface ViewKindInfo {
  readonly title: string;
  /** What the picture answers. */
  readonly doc: string;
  /** What it can start from. */
  readonly from: 'symbol' | 'file or folder' | 'class' | 'file' | 'selection' | 'two symbols' | 'tainted value';
  /** How it is arranged unless a person chooses otherwise. */
  readonly arrangement: Arrangement;
  /** Whether it can follow edges one way only. */
  readonly hasDirections: boolean;
  /** Whether the panel goes along with the cursor, unless it is told to keep its picture. */
  readonly followsCursor?: boolean;
}

/** Every view of the graph once. The engine has a builder for each, the panel and the command line list them. */
export const viewKinds = {
  neighbourhood: {
    title: 'Neighbourhood',
    doc: 'Everything a symbol is connected to.',
    from: 'symbol',
    arrangement: 'organic',
    hasDirections: true,
  },
  calls: {
    title: 'Callers and Callees',
    doc: 'Who calls a symbol, what it calls, and so on.',
    from: 'symbol',
    arrangement: 'layered',
    hasDirections: true,
  },
  path: {
    title: 'Call Path',
    doc: 'How one symbol reaches another, call by call, or why it does not.',
    from: 'two symbols',
    arrangement: 'layered',
    hasDirections: false,
  },
  impact: {
    title: 'Impact of Change',
    doc: 'Everything that can reach a symbol and may notice when it changes.',
    from: 'symbol',
    arrangement: 'layered',
    hasDirections: false,
  },
  inheritance: {
    title: 'Inheritance',
    doc: 'Supertypes and subtypes of a class, or what a method overrides and what overrides it.',
    from: 'symbol',
    arrangement: 'layered',
    hasDirections: true,
  },
  imports: {
    title: 'Imports',
    doc: 'What a file or folder imports and what imports it; cycles are marked.',
    from: 'file or folder',
    arrangement: 'layered',
    hasDirections: true,
  },
  anatomy: {
    title: 'Class Anatomy',
    doc: 'The members of a class, and which of them reads, writes or calls which.',
    from: 'class',
    arrangement: 'layered',
    hasDirections: false,
  },
  outline: {
    title: 'File Outline',
    doc: 'The definitions of a file and how they contain each other.',
    from: 'file',
    arrangement: 'layered',
    hasDirections: false,
  },
  syntax: {
    title: 'Syntax Tree',
    doc: 'The syntax tree of a selection, as the parser gave it.',
    from: 'selection',
    arrangement: 'layered',
    hasDirections: false,
  },
  'control-flow': {
    title: 'Control Flow',
    doc: 'The blocks of a function with their lines, and where control goes from each.',
    from: 'symbol',
    arrangement: 'layered',
    hasDirections: false,
    followsCursor: true,
  },
  'data-flow': {
    title: 'Data Flow',
    doc: 'What a value is made from, and what is made from it.',
    from: 'symbol',
    arrangement: 'layered',
    hasDirections: true,
    followsCursor: true,
  },
  dependence: {
    title: 'Dependence',
    doc: 'What each statement of a function depends on: what decides whether it runs, and whose values it reads.',
    from: 'symbol',
    arrangement: 'layered',
    hasDirections: false,
    followsCursor: true,
  },
  'taint-path': {
    title: 'Taint Path',
    doc: 'How a value from outside gets to where it may do harm, step by step.',
    from: 'tainted value',
    arrangement: 'layered',
    hasDirections: false,
  },
} as const satisfies Record<string, ViewKindInfo>;

export type ViewKind = keyof typeof viewKinds;
