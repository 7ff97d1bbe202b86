import type { BatchRows } from './batch.ts';
import { TextTable } from './text-table.ts';

export type BatchTexts = Pick<BatchRows, 'textBytes' | 'textEnds'>;

/** The number of each text of a batch, and the texts that had none before, numbered on from `from`. */
export interface NumberedTexts {
  readonly numbers: Int32Array;
  readonly from: number;
  readonly added: readonly string[];
}

/** Gives the texts of batches the numbers they have in the graph. */
export interface TextNumbers {
  numbered(texts: BatchTexts): NumberedTexts | Promise<NumberedTexts>;
}

/** Numbers the texts of a graph that has none yet, in the order in which they first appear. */
export class NewTextNumbers implements TextNumbers {
  private readonly texts = new TextTable();

  numbered({ textBytes, textEnds }: BatchTexts): NumberedTexts {
    const { texts } = this;
    const from = texts.count;
    const numbers = new Int32Array(textEnds.length);
    let start = 0;
    for (let index = 0; index < textEnds.length; index++) {
      const end = textEnds[index] as number;
      numbers[index] = texts.intern(textBytes, start, end);
      start = end;
    }
    return { numbers, from, added: texts.textsFrom(from) };
  }
}
