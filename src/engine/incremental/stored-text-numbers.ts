import { relationSql } from '../../compile/relation-sql.ts';
import { withList } from '../../execute/with-list.ts';
import type { BatchTexts, NumberedTexts, TextNumbers } from '../../extract/text-numbers.ts';
import { token } from '../../model/tables/extraction.ts';
import { equal } from '../../relation/expressions.ts';
import { listParameter } from '../../relation/list-parameter.ts';
import { max } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import type { Session } from '../../session/session.ts';

const wanted = listParameter('read_texts', 'text');
const known = relationSql(
  from('token', token)
    .join('wanted', wanted, (t) => equal(t.token.text, t.wanted.item))
    .select((t) => ({ ...t.token })),
);
const last = relationSql(
  from('token', token).groupBy(
    () => ({}),
    (t) => ({ token: max(t.token.token) }),
  ),
);

/** Gives texts the numbers they have in a stored graph; others are numbered on. */
export class StoredTextNumbers implements TextNumbers {
  private readonly added = new Map<string, number>();
  private next: number | null = null;

  constructor(private readonly session: Session) {}

  async numbered(batch: BatchTexts): Promise<NumberedTexts> {
    const texts = textsOf(batch);
    const from = this.next ?? (await this.firstFree());
    const stored = await this.stored(texts.filter((text) => !this.added.has(text)));
    const added: string[] = [];
    const numbers = Int32Array.from(texts, (text) => {
      const number = stored.get(text) ?? this.added.get(text);
      if (number !== undefined) return number;
      this.added.set(text, from + added.length);
      return from + added.push(text) - 1;
    });
    this.next = from + added.length;
    return { numbers, from, added };
  }

  /** The number of the next text that is not there. */
  async firstFree(): Promise<number> {
    const [row] = await this.session.rows(last);
    return Number(row?.token ?? -1) + 1;
  }

  private async stored(texts: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await withList(this.session, wanted, texts, () => this.session.rows(known));
    return new Map(rows.map((row) => [String(row.text), Number(row.token)]));
  }
}

function textsOf({ textBytes, textEnds }: BatchTexts): readonly string[] {
  const { buffer, byteOffset } = textBytes;
  return Array.from(textEnds, (end, at) => {
    const start = at === 0 ? 0 : (textEnds[at - 1] as number);
    return Buffer.from(buffer, byteOffset + start, end - start).toString('utf8');
  });
}
