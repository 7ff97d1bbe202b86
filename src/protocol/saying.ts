/** A sentence that is said when it is shown, in the language of the window then: its English form and the parts in it. */
export interface Saying {
  readonly text: string;
  readonly parts: readonly Part[];
}

type Part = string | number | Saying;

export const saying = (text: string, ...parts: readonly Part[]): Saying => ({ text, parts });
