import { dropTextsThatWentSql, dropUnusedTextsSql } from '../compile/update-statements.ts';
import { syntaxNode, token } from '../model/tables/extraction.ts';
import type { Session } from '../session/session.ts';
import type { TableChanges } from './table-changes.ts';

/**
 * Removes the texts that only files had which are gone: what follows from all texts must follow from those in use. Where the
 * nodes of these files are compared, `firstNew` is the number from which on texts are new.
 */
export async function dropUnusedTexts(
  session: Session,
  compared: { readonly changes: TableChanges; readonly firstNew: number } | null,
): Promise<void> {
  if (!compared) return session.run(dropUnusedTextsSql(token, syntaxNode));
  for (const sql of dropTextsThatWentSql(token, syntaxNode, compared.firstNew)) await session.run(sql);
  compared.changes.note(token.name, { kind: 'made' });
}
