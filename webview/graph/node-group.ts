import type { NodeKind } from '../../src/model/node-kinds.ts';

export type NodeGroup = 'callable' | 'type' | 'module' | 'value' | 'place' | 'other';

const groups: Readonly<Record<NodeKind, NodeGroup>> = {
  FILE: 'module',
  MODULE: 'module',
  NAMESPACE: 'module',
  FOLDER: 'module',
  EXTERNAL_MODULE: 'module',
  CLASS: 'type',
  INTERFACE: 'type',
  ENUM: 'type',
  TYPE_ALIAS: 'type',
  FUNCTION: 'callable',
  METHOD: 'callable',
  LAMBDA: 'callable',
  VARIABLE: 'value',
  PARAMETER: 'value',
  FIELD: 'value',
  EXTERNAL_SYMBOL: 'value',
  BUILTIN: 'value',
  IMPORT: 'place',
  EXPORT: 'place',
  REFERENCE: 'place',
  MEMBER_ACCESS: 'place',
  CALL_SITE: 'place',
  ARGUMENT: 'place',
  DECORATOR: 'place',
  TYPE_EXPRESSION: 'place',
  LITERAL: 'other',
  DOC: 'other',
  COMMENT: 'other',
  SYNTAX_NODE: 'other',
  SYNTAX_ERROR: 'other',
};

/** What a kind of node is by and large; it decides shape, icon and colour. */
export function nodeGroup(kind: string): NodeGroup {
  return kind in groups ? groups[kind as NodeKind] : 'other';
}
