import { dropUnusedTextsSql } from '../compile/update-statements.ts';
import { syntaxNode, token } from '../model/tables/extraction.ts';
import type { Session } from '../session/session.ts';

/** Removes the texts that only files had which are gone: what follows from all texts must follow from those in use. */
export const dropUnusedTexts = (session: Session): Promise<void> => session.run(dropUnusedTextsSql(token, syntaxNode));
