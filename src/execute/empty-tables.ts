import { isEmptyWithout } from '../relation/is-empty-without.ts';
import { type Rule, rulesInputs } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';

/** Which complete tables have no rows. */
export class EmptyTables {
  private readonly known = new Map<string, Promise<boolean>>();

  /** Whether some rules have no rows, since tables they need have none; each of these must be complete. */
  async leaveEmpty(rules: readonly Rule[], session: Session): Promise<boolean> {
    const empty = new Set<string>();
    for (const table of new Set(rules.flatMap((rule) => rulesInputs(rule))))
      if (await this.isEmpty(table, session)) empty.add(table);
    return empty.size > 0 && rules.every(({ relation }) => isEmptyWithout(relation, empty));
  }

  private isEmpty(table: string, session: Session): Promise<boolean> {
    const found = this.known.get(table) ?? session.count(table).then((rows) => rows === 0);
    this.known.set(table, found);
    return found;
  }
}
