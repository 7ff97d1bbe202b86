import type { Table } from '../../model/table.ts';
import { flowRole, kindRole, languageFeature, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { kernelRelation } from '../../relation/kernel-relation.ts';
import type { Relation } from '../../relation/relation.ts';

const { scope, symbol, binding, reference, assignment, memberAccess } = factTables;

/** One of the tables that the kernel of definitions computes. */
export const definitionFlow = (output: Table): Relation =>
  kernelRelation('definitions', 2, output, [
    syntaxNode,
    flowRole,
    kindRole,
    languageFeature,
    scope,
    symbol,
    binding,
    reference,
    assignment,
    memberAccess,
    matchTables.binding,
    matchTables.destructured,
    matchTables.directive,
    matchTables.constant,
  ]);
