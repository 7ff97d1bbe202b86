export const soakLimits: Readonly<
  Record<string, { readonly title: string; readonly unit: string; readonly perCycle: number }>
>;
type Sample = Readonly<Record<string, number>>;
export function growth(samples: readonly Sample[], key: string): number;
export function soakFigures(memory: {
  readonly blank: readonly Sample[];
  readonly pictures: readonly Sample[];
}): readonly {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly own: number;
  readonly editors: number;
  readonly perCycle: number;
  readonly isTooMuch: boolean;
}[];
